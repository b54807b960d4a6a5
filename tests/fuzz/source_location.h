#pragma once

// Debian 12's clang 14 cannot use std::source_location of libstdc++; this stands in for it, for the
// fuzz targets only.
#include <source_location>
#if !__has_builtin(__builtin_source_location)
namespace std {
struct source_location {
    static constexpr source_location current(const char* file = __builtin_FILE(),
                                             const char* function = __builtin_FUNCTION(),
                                             unsigned line = __builtin_LINE()) {
        return {file, function, line};
    }
    constexpr const char* file_name() const { return file_; }
    constexpr const char* function_name() const { return function_; }
    constexpr unsigned line() const { return line_; }
    constexpr unsigned column() const { return 0; }

    const char* file_;
    const char* function_;
    unsigned line_;
};
} // namespace std
#endif
