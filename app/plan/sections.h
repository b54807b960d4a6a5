#pragma once

#include "plan/document.h"
#include "plan/doubt.h"

#include <string>
#include <vector>

namespace plan {

/// A section of the plan that contains rows or indicators.
struct PlanSection {
    std::string id;     ///< 4.3
    std::string parent; ///< 4
    std::string label, name;
    Place place;

    bool operator==(const PlanSection&) const = default;
};

/// The plan's levels, without chapters that all rows share.
struct Sections {
    std::vector<PlanSection> sections; ///< in the plan's order
    /// id for each heading of the document; empty if it is none of these sections
    std::vector<std::string> of_heading;
    std::vector<std::string> levels;   ///< the plan's names for its levels: 基本方針
    std::vector<std::string> chapters; ///< the headings that were left out: 第4章 計画の推進
};

Sections sections_of(const Document& document, Doubts& doubts);

} // namespace plan
