#pragma once

#include "text/characters.h"
#include "text/utf8.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to plan/: Japanese words as an extraction tool leaves them, with blanks inside and in
/// both widths.
namespace plan {

/// Kana, kanji, full-width forms and Japanese marks: what is written without blanks between words.
bool is_japanese(char32_t c);

/// Full-width letters, digits and marks become half width, every blank an ASCII one, waves and
/// dashes between digits one form.
std::u32string folded(std::string_view text);
std::u32string folded_without_blanks(std::string_view text);

/// One line of words: blanks that a scan left between Japanese characters go, others become one.
std::string tidy_name(std::string_view text);
/// Blanks and line breaks around it go.
std::string trimmed(std::string_view text);

/// Two parts of one cell that a page break tore apart: a blank only between Latin words.
std::string joined_parts(const std::string& first, const std::string& second);

/// A text as two are compared: width, blanks and item marks do not count.
std::u32string comparable(std::string_view text);
/// The same without punctuation.
std::u32string without_punctuation(std::u32string_view comparable_text);

/// 1 for the same, 0 for nothing in common: shared pairs of neighbouring characters (Dice).
double similarity(std::u32string_view a, std::u32string_view b);

/// "「…」" of at most `most` characters around the first place where `text` is not `other`.
std::string difference_seen(std::u32string_view text, std::u32string_view other,
                            std::size_t most = 14);
/// The first characters, and … where there are more.
std::string excerpt(std::string_view text, std::size_t most = 18);

/// Whether the text ends where a sentence or an item can end.
bool ends_sentence(std::string_view text);

/// 12, １２, 十二, 元; nothing where it is no number or more than 9,999.
std::optional<int> number_of(std::u32string_view text);

} // namespace plan
