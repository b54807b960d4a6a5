#pragma once

#include "text/characters.h"
#include "text/utf8.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to plan/: Japanese words as extraction tools leave them, with blanks inside and in half
/// or full width.
namespace plan {

/// Kana, kanji, full-width forms and Japanese punctuation: characters written without blanks
/// between words.
bool is_japanese(char32_t c);

/// Full-width letters, digits and signs become half-width, every blank an ASCII one, and waves and
/// dashes between digits one form.
std::u32string folded(std::string_view text);
std::u32string folded_without_blanks(std::string_view text);

/// A name on one line: blanks from scanning between Japanese characters are removed, others become
/// single.
std::string tidy_name(std::string_view text);
/// Removes blanks and line breaks from both ends.
std::string trimmed(std::string_view text);

/// Joins two parts of a cell that a page break divided, with a blank only between Latin words.
std::string joined_parts(const std::string& first, const std::string& second);

/// The form in which texts are compared: without differences of width, blanks and item marks.
std::u32string comparable(std::string_view text);
/// The same without punctuation.
std::u32string without_punctuation(std::u32string_view comparable_text);

/// 1 for equal texts, 0 if they have nothing in common: shared pairs of neighbouring characters
/// (Dice coefficient).
double similarity(std::u32string_view a, std::u32string_view b);

/// "「…」" of at most `most` characters around the first difference between `text` and `other`.
std::string difference_seen(std::u32string_view text, std::u32string_view other,
                            std::size_t most = 14);
/// The first characters, followed by … if there are more.
std::string excerpt(std::string_view text, std::size_t most = 18);

/// Whether the text ends where a sentence or an item can end.
bool ends_sentence(std::string_view text);

/// 12, １２, 十二, 元; nothing if it is not a number or above 9,999.
std::optional<int> number_of(std::u32string_view text);

} // namespace plan
