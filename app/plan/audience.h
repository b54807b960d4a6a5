#pragma once

#include "plan/rows.h"

namespace plan {

/// Whom a row of the plan serves, as far as its words say so plainly.
enum class Served {
    family, ///< or nothing speaks against it
    city,   ///< the city's own work: staff are trained, bodies confer, a survey or a plan is made
    uncertain, ///< words of the city's own work, in a row that might still be for families
};

/// Judged by the row's name, which says what is done, and by whom its sentences name.
Served served_by(const PlanRow& row);

/// Tells what was taken for the city's own work and what staff have to judge.
void doubt_audience(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                    Doubts& doubts);

} // namespace plan
