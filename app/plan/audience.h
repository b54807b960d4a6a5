#pragma once

#include "plan/rows.h"

namespace plan {

/// Whom a row of the plan serves, as far as its words make that clear.
enum class Served {
    family,    ///< nothing speaks against families
    city,      ///< the city's own work: training staff, conferences, surveys, plans
    uncertain, ///< words of the city's own work, but the row might still be for families
};

/// Decided by the row's name, which says what is done, and by the people named in its sentences.
Served served_by(const PlanRow& row);

/// Reports which rows were taken for the city's own work and which ones staff have to decide.
void doubt_audience(const PlanTables& tables, const std::vector<std::size_t>& service_of,
                    Doubts& doubts);

} // namespace plan
