#pragma once

#include "base/finding.h"

#include <span>
#include <string_view>

namespace check {

struct Scene;

/// Looks at the shared data or at one city, for one or for several rules.
using Look = void (*)(const Scene& scene, base::Findings& findings);

/// A rule of base/rule_table.h and the function that checks it.
struct LookOfRule {
    std::string_view code;
    Look look;
};

/// All rules of `check`, in the table's order.
std::span<const LookOfRule> looks_of_rules();

} // namespace check
