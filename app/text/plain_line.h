#pragma once

#include "base/message.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// Words of strangers (the name of a file, a name in a file that nobody has verified), or a
/// sentence that contains them, as one line that can be printed: valid UTF-8, a blank for each
/// line end, tab or other blank except the wide one, U+FFFD for every character that is not seen
/// or changes the direction, and at most `most` code points, followed by … if there were more.
std::string plain_line(std::string_view bytes, std::size_t most = 200);

/// The same for a sentence in both languages.
base::Message plain_line(const base::Message& message, std::size_t most = 700);

/// JSON with the same content, in which the characters that plain_line replaces are escaped
/// (\u202E), so that it too can be printed.
std::string escaped_json(std::string_view json);

} // namespace text
