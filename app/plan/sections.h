#pragma once

#include "plan/document.h"
#include "plan/doubt.h"

#include <string>
#include <vector>

namespace plan {

/// A heading under which rows or indicators stand.
struct PlanSection {
    std::string id;     ///< 4.3
    std::string parent; ///< 4
    std::string label, name;
    Place place;

    bool operator==(const PlanSection&) const = default;
};

/// The plan's levels: chapters that all rows share are left out.
struct Sections {
    std::vector<PlanSection> sections;   ///< in the plan's order
    std::vector<std::string> of_heading; ///< id for each heading of the document; empty: none
    std::vector<std::string> levels;     ///< what the plan calls them: 基本方針
    std::vector<std::string> chapters; ///< the headings that were left out: 第4章 計画の推進
};

Sections sections_of(const Document& document, Doubts& doubts);

} // namespace plan
