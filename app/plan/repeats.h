#pragma once

#include "plan/doubt.h"
#include "plan/rows.h"

#include <cstddef>
#include <vector>

namespace plan {

/// For each row the index of the row under which its service stands: itself, or the original that
/// it repeats. Of rows that are all repeats the first stands for them. What a repeat says
/// differently is told.
std::vector<std::size_t> join_repeats(const std::vector<PlanRow>& rows, Doubts& doubts);

} // namespace plan
