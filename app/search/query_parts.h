#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Private to search/.
namespace search {

/// How many bytes of a typed text are read: its first `longest_query` characters.
std::size_t query_bytes(const std::string& text);
/// What is read of the text, split at blanks and punctuation; other signs are dropped. At most 8
/// parts, because each costs memory: the words beyond are in the last one, without blanks.
std::vector<std::string> parts_of(const std::string& text);

} // namespace search
