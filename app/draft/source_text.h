#pragma once

#include "base/finding.h"

#include <cstdint>
#include <optional>
#include <string>

namespace draft {

/// Reads a text file that people edit, of at most `limit` bytes; a byte-order mark is removed. If
/// the file is missing, too large or not UTF-8 (but CP932 or UTF-16, for example), a finding is
/// reported and nothing is returned.
std::optional<std::string> read_source(const std::string& file, std::uint64_t limit,
                                       base::Findings& findings);
/// The same for bytes that have been read already.
std::optional<std::string> checked_source(const std::string& file, std::string bytes,
                                          base::Findings& findings);

} // namespace draft
