#pragma once

namespace device {

/// Kilobytes of memory that this process uses now (VmRSS in /proc/self/status); 0 if that cannot be
/// read.
long memory_in_use_kb();

} // namespace device
