#pragma once

#include "base/rule_table.h"

/// The parts of the rule table, a file each. For base/rule_table.cpp only.
namespace base {

std::span<const Rule> rules_of_reading();
std::span<const Rule> rules_of_check();
std::span<const Rule> rules_of_sheets();
std::span<const Rule> rules_of_plans();
std::span<const Rule> rules_of_settings();

} // namespace base
