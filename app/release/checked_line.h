#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace release {

/// A line followed by its checksum on a second line, for small files on a device: the file is valid
/// only if every byte is as written.
std::string with_checksum(const std::string& line);
/// The line with its line end; nothing if the checksum does not match.
std::optional<std::string> checked_line(std::string_view text);

} // namespace release
