#pragma once

#include "plan/doubt.h"
#include "plan/rows.h"

#include <cstddef>
#include <vector>

namespace plan {

/// For each row the index of the row that represents its service: itself, or the original that it
/// repeats. If all are repeats, the first represents them. Differences between a repeat and its
/// original are reported. After `most_comparisons` of two names no more similar names are looked
/// for, which is reported too: a repeat without a row of the same name is then its own original.
std::vector<std::size_t> join_repeats(const std::vector<PlanRow>& rows, Doubts& doubts,
                                      std::size_t most_comparisons = 4'000'000);

} // namespace plan
