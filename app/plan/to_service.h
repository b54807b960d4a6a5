#pragma once

#include "draft/draft.h"
#include "plan/doubt.h"
#include "plan/rows.h"

#include <functional>
#include <string>
#include <vector>

namespace plan {

/// What a plan does not say of its city, and how to name offices in Latin letters.
struct CityFacts {
    model::City city; ///< with its id
    /// Hiragana of a name; may be empty: offices are counted then.
    std::function<std::string(const std::string&)> reading;
};

/// The draft that staff go on with: services, rows, sections, offices and indicators, with the
/// plan's own sentences; readings, life stages and everything that the plan does not say are empty.
/// `service_of` is for each row the row under which its service stands.
draft::CityDraft to_draft(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                          const Doubts& doubts, const CityFacts& facts);

} // namespace plan
