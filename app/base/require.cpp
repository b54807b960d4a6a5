#include "base/require.h"

#include <cstdio>
#include <cstdlib>

namespace base {

void require(bool holds, const char* otherwise, std::source_location where) {
    if (holds) return;
    std::fprintf(stderr, "%s:%u: %s: %s\n", where.file_name(), where.line(), where.function_name(),
                 otherwise);
    std::abort();
}

} // namespace base
