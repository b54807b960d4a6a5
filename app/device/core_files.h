#pragma once

#include "base/result.h"

#include <string>

namespace device {

/// A core file contains the memory of a program that crashed, and so what a visitor saw.

/// From now on the kernel writes no core file of this program and of those that it starts. If the
/// kernel hands them to a program (core_pattern begins with |), which a limit would not prevent,
/// this process also becomes one that cannot be dumped.
void forgo_core_files(const std::string& pattern_file = "/proc/sys/kernel/core_pattern");

/// Fails, with what to do, if a core file of this program could be written.
base::Result<void> no_core_files(const std::string& pattern_file = "/proc/sys/kernel/core_pattern");

} // namespace device
