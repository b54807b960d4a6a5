#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// Puts `item` at the end of a list that is written as one text; `between` only where the list has
/// something already.
void append_item(std::string& list, std::string_view item, std::string_view between);

/// All items with `between` between them; `word` makes the text of an item.
template <class Range, class Word = std::identity>
std::string join(const Range& items, std::string_view between, Word word = {}) {
    std::string out;
    bool first = true;
    for (const auto& item : items) {
        if (!std::exchange(first, false)) out += between;
        out += std::invoke(word, item);
    }
    return out;
}

/// The same without the items that are empty.
template <class Range, class Word = std::identity>
std::string join_filled(const Range& items, std::string_view between, Word word = {}) {
    std::string out;
    for (const auto& item : items) {
        const auto& text = std::invoke(word, item);
        if (!std::string_view(text).empty()) append_item(out, text, between);
    }
    return out;
}

/// What stands before the first `by`, or all; `rest` moves on behind it. For lines: '\n'.
std::string_view take_until(std::string_view& rest, char by);

/// All parts, the empty ones too: one more than there are separators. They point into `text`.
std::vector<std::string_view> split(std::string_view text, char by);
/// The parts that hold something. They point into `text`.
std::vector<std::string_view> split_filled(std::string_view text, char by);

/// Without the characters of `ascii` at both ends. Blanks of all kinds: text/characters.h.
std::string_view trimmed_of(std::string_view text, std::string_view ascii);

} // namespace base
