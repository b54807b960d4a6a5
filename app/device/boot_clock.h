#pragma once

#include <functional>
#include <string>

namespace device {

/// How long this machine has been running, sleep included, and an id of this start. Changes of the
/// calendar clock do not affect it.
struct BootTime {
    std::string boot; ///< id of this start of the machine; empty if it is unknown
    double s = 0;     ///< seconds since then

    bool operator==(const BootTime&) const = default;
};
using BootClock = std::function<BootTime()>;

/// From the kernel: /proc/sys/kernel/random/boot_id and CLOCK_BOOTTIME.
BootTime boot_time_now();

} // namespace device
