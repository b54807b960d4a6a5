#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// The whole content of a regular file of at most `limit` bytes.
Result<std::string> read_file(const std::string& path, std::uint64_t limit = 64u << 20);

/// Replaces the file completely or not at all: writes a new one beside it, synchronises it and
/// renames it over the old one. `mode`: who may read it.
Result<void> write_file(const std::string& path, std::string_view content, unsigned mode = 0644);

/// Renames a finished file into place and synchronises both the file and its folder.
Result<void> commit_file(const std::string& from, const std::string& to);

} // namespace base
