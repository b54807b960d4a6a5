#pragma once

#include <string>
#include <string_view>

namespace text {

/// What stored and typed words are compared by: width, kana, compatibility forms, old and variant
/// kanji, dashes and waves are folded away.
struct SearchKey {
    std::string key;    ///< dakuten and ー kept, hiragana
    std::string folded; ///< also without dakuten, small kana, ー as its vowel, ぢづを as しすお
    bool operator==(const SearchKey&) const = default;
};

/// Any bytes; invalid UTF-8 counts as U+FFFD. Bounded: 10,000 code points are looked at.
SearchKey search_key(std::string_view text);

/// Katakana to hiragana, nothing else.
std::string to_hiragana(std::string_view text);

/// UTF-8 with every invalid byte sequence replaced by U+FFFD and control characters dropped.
std::string to_valid_utf8(std::string_view bytes);
bool is_valid_utf8(std::string_view bytes);

} // namespace text
