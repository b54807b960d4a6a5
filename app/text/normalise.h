#pragma once

#include <string>
#include <string_view>

namespace text {

/// The keys by which stored and typed words are compared. Differences of width, hiragana and
/// katakana, compatibility forms, old and variant kanji, dashes and waves are removed.
struct SearchKey {
    std::string key; ///< hiragana, with dakuten and ー
    std::string folded; ///< without dakuten and small kana, a vowel for ー, and ぢづを as しすお
    bool operator==(const SearchKey&) const = default;
};

/// Takes any bytes; invalid UTF-8 becomes U+FFFD. Only the first 10,000 code points are used.
SearchKey search_key(std::string_view text);

/// Katakana to hiragana; nothing else is changed.
std::string to_hiragana(std::string_view text);

/// UTF-8 with U+FFFD for every invalid byte sequence and without control characters.
std::string to_valid_utf8(std::string_view bytes);
bool is_valid_utf8(std::string_view bytes);

} // namespace text
