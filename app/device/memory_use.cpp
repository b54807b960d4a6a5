#include "device/memory_use.h"

#include <fstream>
#include <string>

namespace device {

long memory_in_use_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long kilobytes = 0;
        if (word == "VmRSS:" && status >> kilobytes) return kilobytes;
    }
    return 0;
}

} // namespace device
