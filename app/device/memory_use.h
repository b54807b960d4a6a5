#pragma once

namespace device {

/// Kilobytes of memory that this process holds now (VmRSS of /proc/self/status); 0 where that
/// cannot be read.
long memory_in_use_kb();

} // namespace device
