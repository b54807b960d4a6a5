#pragma once

#include "search/index.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// A word within what was typed.
struct TypedWord {
    std::u16string text;   ///< without the ending that hangs on it
    std::u16string whole;  ///< with it
    std::size_t begin = 0; ///< in what was typed
    bool known = false;    ///< the index or the table of synonyms has it
    bool light = false;    ///< it says next to nothing
    bool cramped = false;  ///< a single kanji between others: perhaps half a misspelt word
    bool folded = false;   ///< without dakuten, small kana and long vowels

    bool weak() const { return !known || cramped; }
    bool operator==(const TypedWord&) const = default;
};

/// Divides what was typed without blanks into words that the index knows, their endings and
/// particles: the way that leaves the least unknown in the fewest words. The last one may be
/// unfinished. Looks at the first 120 letters.
std::vector<TypedWord> divide(const SearchIndex& index, std::u16string_view typed);
/// The same for kana that were typed without dakuten and small kana.
std::vector<TypedWord> divide_folded(const SearchIndex& index, std::u16string_view folded);

} // namespace search
