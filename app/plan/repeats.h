#pragma once

#include "plan/doubt.h"
#include "plan/rows.h"

#include <cstddef>
#include <vector>

namespace plan {

/// For each row the index of the row that represents its service: itself, or the original that it
/// repeats. If all are repeats, the first represents them. Differences between a repeat and its
/// original are reported.
std::vector<std::size_t> join_repeats(const std::vector<PlanRow>& rows, Doubts& doubts);

} // namespace plan
