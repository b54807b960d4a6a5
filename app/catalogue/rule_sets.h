#pragma once

#include "base/finding.h"
#include "catalogue/draft.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace catalogue {

/// The sets of rules that `check` is made of. Private to it.
void check_shared(const Draft& draft, base::Findings& findings);
void check_urgent_words(const Draft& draft, base::Findings& findings);
void check_identity(const CityDraft& city, base::Findings& findings);
void check_references(const Draft& draft, const CityDraft& city, base::Findings& findings);
void check_plan(const CityDraft& city, base::Findings& findings);
void check_wording(const CityDraft& city, base::Findings& findings);
void check_figures(const CityDraft& city, base::Findings& findings);
void check_open_points(const CityDraft& city, base::Findings& findings);

/// A service's texts for families, with their columns.
struct TextColumn {
    std::string_view column;
    text::RubyText Service::*text;
};
constexpr std::array<TextColumn, 10> text_columns = {{{"summary", &Service::summary},
                                                      {"who", &Service::who},
                                                      {"get", &Service::get},
                                                      {"cost", &Service::cost},
                                                      {"apply", &Service::apply},
                                                      {"bring", &Service::bring},
                                                      {"when", &Service::when},
                                                      {"where", &Service::where},
                                                      {"fact", &Service::fact},
                                                      {"fact_note", &Service::fact_note}}};

base::SourceRef at(base::SourceRef where, std::string_view column);
/// A cell that must hold something does not.
void missing_value(base::Findings& findings, const base::SourceRef& where, std::string_view column);

} // namespace catalogue
