#include "shell/trace.h"

#include <chrono>
#include <cstdio>

namespace shell {

void Trace::frame(bool presented) {
    ++built_;
    if (presented && ++presented_ == 1 && enabled_) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto us = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
        std::fprintf(stderr, "trace first_frame_epoch_us=%lld\n", static_cast<long long>(us));
    }
}

void Trace::summary() const {
    if (enabled_) std::fprintf(stderr, "trace built=%d presented=%d\n", built_, presented_);
}

} // namespace shell
