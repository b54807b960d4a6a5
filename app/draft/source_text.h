#pragma once

#include "base/finding.h"

#include <cstdint>
#include <optional>
#include <string>

namespace draft {

/// A file that people edit: UTF-8 of at most `limit` bytes, without its byte-order mark. Nothing,
/// and a finding, where it is missing, too large or written in another encoding (CP932, UTF-16).
std::optional<std::string> read_source(const std::string& file, std::uint64_t limit,
                                       base::Findings& findings);
/// The same for bytes that have been read already.
std::optional<std::string> checked_source(const std::string& file, std::string bytes,
                                          base::Findings& findings);

} // namespace draft
