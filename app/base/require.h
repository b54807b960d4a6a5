#pragma once

namespace base {

/// Ends the program, in release builds too, when one of our own assumptions does not hold.
/// Never for input: that is a Result or a Finding. The place is the caller's (clang 14 cannot read
/// the library's std::source_location).
void require(bool holds, const char* otherwise, const char* file = __builtin_FILE(),
             int line = __builtin_LINE());

} // namespace base
