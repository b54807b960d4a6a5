#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// Bytes of the longest beginning of a UTF-8 text that holds at most `most_bytes` and ends between
/// what a reader takes for two characters (grapheme clusters): no mark is torn from its base. At
/// least one character, however long, so that who cuts a text in pieces comes to its end; 0 for an
/// empty text.
std::size_t whole_characters(std::string_view text, std::size_t most_bytes);

} // namespace text
