#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// Appends `item` to a list written as one text, with `between` before it unless the list is empty.
void append_item(std::string& list, std::string_view item, std::string_view between);

/// All items with `between` between them; `word` turns an item into text.
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

/// The same, leaving out empty items.
template <class Range, class Word = std::identity>
std::string join_filled(const Range& items, std::string_view between, Word word = {}) {
    std::string out;
    for (const auto& item : items) {
        const auto& text = std::invoke(word, item);
        if (!std::string_view(text).empty()) append_item(out, text, between);
    }
    return out;
}

/// The text before the first `by`, or all of it; `rest` becomes what follows. For lines: '\n'.
std::string_view take_until(std::string_view& rest, char by);

/// All parts, empty ones too: one more than there are separators. They point into `text`.
std::vector<std::string_view> split(std::string_view text, char by);
/// The parts that are not empty. They point into `text`.
std::vector<std::string_view> split_filled(std::string_view text, char by);

/// Removes the characters of `ascii` from both ends. For blanks of every kind see text/trimming.h.
std::string_view trimmed_of(std::string_view text, std::string_view ascii);

} // namespace base
