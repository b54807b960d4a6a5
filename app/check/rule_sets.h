#pragma once

#include "base/finding.h"
#include "base/rule_table.h"
#include "check/rules.h"
#include "draft/draft.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace check {

/// What a rule checks: a city; without a city, the data that all cities share.
struct Scene {
    const draft::Draft& draft;
    const draft::CityDraft* city;
    const Aids& aids;
};

/// The functions to which check/looks.cpp binds the rules. Private to check/.
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

/// A service's texts for families but its name, with their columns.
struct TextColumn {
    std::string_view column;
    text::RubyText model::Service::*text;
};
const std::vector<TextColumn>& text_columns();

base::SourceRef at(base::SourceRef where, std::string_view column);
/// Reports an empty cell that must hold something.
void missing_value(base::Findings& findings, const base::SourceRef& where, std::string_view column);
/// The bytes `begin` to `end` of `base` with a few characters before and after them, for a message.
std::string around(const std::string& base, std::size_t begin, std::size_t end);

} // namespace check
