#pragma once

namespace base {

/// Ends the program, in release builds too, when one of our own assumptions is wrong. Never for
/// input: that is a Result or a Finding. Reports the caller's place (clang 14 does not support the
/// library's std::source_location).
void require(bool holds, const char* otherwise, const char* file = __builtin_FILE(),
             int line = __builtin_LINE());

} // namespace base
