#pragma once

#include <functional>
#include <string>

namespace device {

/// How long this machine has been running, sleep included, and which of its starts that is. A wrong
/// or changed calendar clock moves neither.
struct BootTime {
    std::string boot; ///< a name of this start of the machine; empty: not known
    double s = 0;     ///< seconds since then

    bool operator==(const BootTime&) const = default;
};
using BootClock = std::function<BootTime()>;

/// Of the kernel: /proc/sys/kernel/random/boot_id and CLOCK_BOOTTIME.
BootTime boot_time_now();

} // namespace device
