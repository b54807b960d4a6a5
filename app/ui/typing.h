#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// What keys do to the text of a field. Pure; texts are valid UTF-8 without control characters.

/// Characters that a field takes; what is typed beyond is left out.
inline constexpr std::size_t most_typed = 200;

/// `more` at the end: any bytes. What is no UTF-8 and every control character is left out, a line
/// break or a tab counts as a blank.
std::string typed(const std::string& text, std::string_view more);

/// Without the last character, which takes the marks upon it along.
std::string without_last(std::string text);

/// The last kana in its next form, as a telephone's 小゛゜ key: か が か, は ば ぱ は, つ っ づ つ.
/// Anything else stays.
std::string with_next_form(std::string text);

std::size_t character_count(std::string_view text);
/// The last `count` characters.
std::string_view last_characters(std::string_view text, std::size_t count);

enum class KeyLayer { kana, latin };

/// Characters of the keys, row by row; an empty place has no key. Ten columns: あ-row to わ-row
/// from the left as on public machines, or the digits above the letters in the order of a
/// typewriter.
const std::vector<std::vector<std::string_view>>& key_rows(KeyLayer layer);
/// The place of the key for another form of the last kana.
inline constexpr std::string_view next_form_key = "゛";

} // namespace ui
