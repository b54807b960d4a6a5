#pragma once

#include "draft/draft.h"
#include "plan/doubt.h"
#include "plan/rows.h"

#include <functional>
#include <string>
#include <vector>

namespace plan {

/// The city's data that the plan does not contain, and the readings for ids of offices.
struct CityFacts {
    model::City city; ///< with its id
    /// Finds the hiragana of a name; may be empty: offices are numbered then.
    std::function<std::string(const std::string&)> reading;
};

/// The draft for staff to complete: services, rows, sections, offices and indicators, with the
/// plan's own sentences. Readings, life stages and everything else that the plan does not say are
/// empty. `service_of` gives for each row the row that represents its service.
draft::CityDraft to_draft(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                          const Doubts& doubts, const CityFacts& facts);

/// The sentences of a row as the draft holds them; the headings of columns that do not fit are
/// added to `left_out`. Private to plan/.
std::string plan_text_of(const PlanRow& row, std::vector<std::string>& left_out);

} // namespace plan
