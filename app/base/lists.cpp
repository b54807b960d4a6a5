#include "base/lists.h"

#include <algorithm>

namespace base {

void append_item(std::string& list, std::string_view item, std::string_view between) {
    if (!list.empty()) list += between;
    list += item;
}

std::string_view take_until(std::string_view& rest, char by) {
    const std::size_t end = std::min(rest.find(by), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(by);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_filled(std::string_view text, char by) {
    std::vector<std::string_view> parts = split(text, by);
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

std::string_view trimmed_of(std::string_view text, std::string_view ascii) {
    text.remove_prefix(std::min(text.find_first_not_of(ascii), text.size()));
    return text.substr(0, text.find_last_not_of(ascii) + 1);
}

} // namespace base
