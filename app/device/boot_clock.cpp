#include "device/boot_clock.h"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <fstream>

namespace device {

BootTime boot_time_now() {
    BootTime now;
    struct timespec running {};
    if (::clock_gettime(CLOCK_BOOTTIME, &running) == 0)
        now.s = static_cast<double>(running.tv_sec) + static_cast<double>(running.tv_nsec) / 1e9;
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::getline(file, now.boot);
    const bool plain = std::ranges::all_of(
        now.boot, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
    if (!plain || now.boot.size() > 64) now.boot.clear();
    return now;
}

} // namespace device
