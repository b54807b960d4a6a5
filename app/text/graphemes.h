#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// The length in bytes of the longest beginning of a UTF-8 text that has at most `most_bytes` and
/// ends between grapheme clusters, so that no mark is cut off its base. Always at least one
/// cluster, however long, so that a caller that cuts a text into pieces reaches its end; 0 for an
/// empty text.
std::size_t whole_characters(std::string_view text, std::size_t most_bytes);

} // namespace text
