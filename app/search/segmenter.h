#pragma once

#include "search/index.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// A word of the typed text.
struct TypedWord {
    std::u16string text;   ///< without its ending
    std::u16string whole;  ///< with its ending
    std::size_t begin = 0; ///< offset in the typed text
    bool known = false;    ///< in the index or in the table of synonyms
    bool light = false;    ///< says next to nothing (words.h)
    bool cramped = false;  ///< a single kanji between other kanji: perhaps half of a misspelt word
    bool folded = false;   ///< without dakuten, small kana and long vowels

    bool weak() const { return !known || cramped; }
    bool operator==(const TypedWord&) const = default;
};

/// Divides text typed without blanks into words of the index, endings and particles: first the
/// division with the fewest unknown letters, then with the fewest words. The last word may be
/// unfinished. Only the first 120 letters are used.
std::vector<TypedWord> divide(const SearchIndex& index, std::u16string_view typed);
/// The same for kana that were typed without dakuten and small kana.
std::vector<TypedWord> divide_folded(const SearchIndex& index, std::u16string_view folded);

} // namespace search
