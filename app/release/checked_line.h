#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace release {

/// A line with a second one below it that holds its checksum, for small files on a device: a single
/// byte that is not as it was written makes the file none.
std::string with_checksum(const std::string& line);
/// The line, with its end; nothing where the checksum is another one.
std::optional<std::string> checked_line(std::string_view text);

} // namespace release
