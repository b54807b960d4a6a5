#pragma once

#include <source_location>

namespace base {

/// Ends the program, in release builds too, when one of our own assumptions does not hold.
/// Never for input: that is a Result or a Finding.
void require(bool holds, const char* otherwise,
             std::source_location where = std::source_location::current());

} // namespace base
