#pragma once

#include "base/finding.h"

#include <span>
#include <string_view>

namespace check {

struct Scene;

/// A sentence in both languages of the staff, without its full stop.
struct Said {
    std::string_view ja, en;
};

/// Looks at the shared data or at one city, for one or for several rules.
using Look = void (*)(const Scene& scene, base::Findings& findings);

/// Something that `check` says.
struct CheckRule {
    std::string_view code;
    base::Severity severity;
    Said sentence; ///< what is so where it is told
    Said advice;   ///< what to do about it
    Look look;     ///< who looks for it; nobody where reading the files tells it
};

/// Every rule there is, in the order in which they are printed.
std::span<const CheckRule> check_rules();
/// Null for a code that is none.
const CheckRule* find_check_rule(std::string_view code);

/// Tells what was seen with the severity and the advice of its rule.
void tell(base::Findings& findings, std::string_view code, base::SourceRef where,
          base::Message seen);
/// What was seen, without the advice that its rule gives.
base::Message seen_of(const base::Finding& finding);

} // namespace check
