#pragma once

#include "search/search.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The effect of keys on the text of a field. Texts are valid UTF-8 without control characters.

/// Maximum number of characters in a field; further ones are ignored.
inline constexpr std::size_t most_typed = search::longest_query;

/// Appends `more`, which may be any bytes. Invalid UTF-8 and control characters are left out; a
/// line break or a tab becomes a blank.
std::string typed(const std::string& text, std::string_view more);

/// The text without its last character, including combining marks.
std::string without_last(std::string text);

/// Replaces the last kana by its next form, like a telephone's 小゛゜ key: か が か, は ば ぱ は,
/// つ っ づ つ. A text that does not end with such a kana stays the same.
std::string with_next_form(std::string text);

std::size_t character_count(std::string_view text);
/// The last `count` characters.
std::string_view last_characters(std::string_view text, std::size_t count);

enum class KeyLayer { kana, latin };

/// The characters of the keys, row by row; an empty text is a gap. There are ten columns: the kana
/// from あ to わ from left to right, as on public machines, or digits above QWERTY letters.
const std::vector<std::vector<std::string_view>>& key_rows(KeyLayer layer);
/// Marks the key for `with_next_form` in `key_rows`.
inline constexpr std::string_view next_form_key = "゛";

} // namespace ui
