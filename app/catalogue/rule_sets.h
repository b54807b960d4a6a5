#pragma once

#include "base/finding.h"
#include "catalogue/draft.h"
#include "catalogue/rule_table.h"
#include "catalogue/rules.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace catalogue {

/// What a rule looks at: a city, or what all cities share where there is none.
struct Scene {
    const Draft& draft;
    const CityDraft* city;
    const Aids& aids;
};

/// The looks of the table of rules. Private to `check`.
void look_at_ids(const Scene& scene, base::Findings& findings);
void look_at_urgent_words(const Scene& scene, base::Findings& findings);
void look_at_references(const Scene& scene, base::Findings& findings);
void look_at_plan(const Scene& scene, base::Findings& findings);
void look_at_wording(const Scene& scene, base::Findings& findings);
void look_at_doors(const Scene& scene, base::Findings& findings);
void look_at_figures(const Scene& scene, base::Findings& findings);
void look_at_old_amounts(const Scene& scene, base::Findings& findings);
void look_at_phones(const Scene& scene, base::Findings& findings);
void look_at_confirmation(const Scene& scene, base::Findings& findings);
void look_at_aliases(const Scene& scene, base::Findings& findings);
void look_at_notes(const Scene& scene, base::Findings& findings);
void look_for_twins(const Scene& scene, base::Findings& findings);
void look_at_glyphs(const Scene& scene, base::Findings& findings);
void look_at_doubted_readings(const Scene& scene, base::Findings& findings);
void look_at_unknown_readings(const Scene& scene, base::Findings& findings);
void look_at_room(const Scene& scene, base::Findings& findings);

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
/// The bytes `begin` to `end` with a few characters on both sides, to see what is meant.
std::string around(const std::string& base, std::size_t begin, std::size_t end);

} // namespace catalogue
