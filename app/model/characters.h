#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace model {

/// The code point at `offset`, which moves behind it. U+FFFD and one byte for what is no UTF-8.
char32_t next_character(std::string_view text, std::size_t& offset);
std::string to_utf8(char32_t character);

std::size_t count_characters(std::string_view text);

bool is_kanji(char32_t c); ///< 々 and 〆 too: they are read like one
/// Beyond the 2,965 kanji of JIS X 0208 level 1, which are those of everyday life.
bool is_rare_kanji(char32_t c);
/// Hiragana and the long mark, which is what a reading is written in.
bool is_reading(std::string_view text);
/// Control, formatting, direction and private-use characters: nothing a screen could show.
bool is_unprintable(char32_t c);

/// Its first characters and … where there are more, to name it in a message.
std::string shortened(const std::string& text);

/// Without the blanks, full-width ones too, around it.
std::string_view trimmed(std::string_view text);

} // namespace model
