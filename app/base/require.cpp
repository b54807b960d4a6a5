#include "base/require.h"

#include <cstdio>
#include <cstdlib>

namespace base {

void require(bool holds, const char* otherwise, const char* file, int line) {
    if (holds) return;
    std::fprintf(stderr, "%s:%d: %s\n", file, line, otherwise);
    std::abort();
}

} // namespace base
