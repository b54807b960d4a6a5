#include "search/index.h"

#include <algorithm>

namespace search {
namespace {

bool ascending(const std::vector<std::uint32_t>& starts, std::size_t end) {
    return !starts.empty() && starts.front() == 0 && starts.back() == end &&
           std::ranges::is_sorted(starts);
}

template <class Unit> bool sound(const Strings<Unit>& strings) {
    if (!ascending(strings.starts, strings.text.size())) return false;
    for (std::size_t i = 0; i < strings.size(); ++i)
        if (strings.starts[i] == strings.starts[i + 1] ||
            strings.text[strings.starts[i + 1] - 1] != Unit())
            return false;
    return true;
}

bool sound(const Lists& lists, std::size_t size, std::size_t limit) {
    return ascending(lists.starts, lists.values.size()) && lists.size() == size &&
           std::ranges::all_of(lists.values, [&](std::uint32_t value) { return value < limit; });
}

bool sound(const Places& places, const Strings<char16_t>& strings) {
    return std::ranges::all_of(places.values, [&](std::uint32_t place) {
        const std::uint32_t string = Places::string(place);
        return string < strings.size() &&
               Places::offset(place) < strings.starts[string + 1] - strings.starts[string];
    });
}

bool sound(const Postings& postings, std::size_t words) {
    return ascending(postings.starts, postings.bytes.size()) &&
           postings.starts.size() == words + 1 && postings.is_bitmap.size() == words;
}

} // namespace

Range PlaceTable::narrow(Range range, std::size_t depth, char16_t unit) const {
    const auto first = [&](Range in, auto before) {
        while (in.begin < in.end) {
            const std::uint32_t middle = in.begin + (in.end - in.begin) / 2;
            if (before(at(middle, depth)))
                in.begin = middle + 1;
            else
                in.end = middle;
        }
        return in.begin;
    };
    const std::uint32_t begin = first(range, [&](char16_t c) { return c < unit; });
    return {begin, first({begin, range.end}, [&](char16_t c) { return c <= unit; })};
}

Range PlaceTable::find(std::u16string_view prefix) const {
    Range range = all();
    for (std::size_t depth = 0; depth < prefix.size() && !range.empty(); ++depth)
        range = narrow(range, depth, prefix[depth]);
    return range;
}

std::uint32_t PlaceTable::run_end(Range range, std::size_t depth) const {
    const char16_t unit = at(range.begin, depth);
    std::uint32_t step = 1, low = range.begin;
    while (low + step < range.end && at(low + step, depth) == unit) {
        low += step;
        step *= 2;
    }
    return narrow({low, std::min(range.end, low + step + 1)}, depth, unit).end;
}

bool SearchIndex::sound() const {
    const std::size_t n = documents(), labels = phrases.size(), count = words.size() / 2;
    const std::size_t m = content_documents.size();
    const auto below = [](const std::vector<std::uint32_t>& values, std::size_t limit) {
        return std::ranges::all_of(values, [&](std::uint32_t value) { return value < limit; });
    };
    using search::sound;
    return counts.size() == 1 && counts.front() <= m && contents.size() == n &&
           below(contents, m) && office_groups.size() == n &&
           below(office_groups, office_words.size()) && sound(content_documents, m, n) &&
           sound(related, n, n) && sound(office_words, office_words.size(), count) &&
           needs.size() == m && priorities.size() == m && kinds.size() == labels &&
           word_masks.size() == labels && keys.size() == 2 * labels &&
           folded.size() == 2 * labels && romaji.size() == labels && words.size() == 2 * count &&
           words_folded.size() == 2 * count && sound(ids) && sound(cities) && sound(phrases) &&
           sound(keys) && sound(folded) && sound(romaji) && sound(words) && sound(words_folded) &&
           sound(city_documents, cities.size(), n) && sound(label_contents, labels, 2 * m) &&
           sound(content_labels, m, 2 * labels) && sound(word_labels, count, labels << 3) &&
           sound(key_words, keys) && sound(key_insides, keys) && sound(folded_words, folded) &&
           sound(romaji_words, romaji) && sound(word_places, words) &&
           sound(word_folded, words_folded) && sound(postings, count);
}

std::uint8_t label_kind(std::string_view kind) {
    if (kind == "short") return label_short;
    if (kind == "older") return label_older;
    if (kind == "worry") return label_worry;
    if (kind == "stem") return label_stem;
    if (kind == "english") return label_english;
    return label_common;
}

std::size_t SearchIndex::bytes() const {
    std::size_t sum = 0;
    each_part(*this, [&](const auto& part) { sum += part.size() * sizeof(part[0]); });
    return sum;
}

} // namespace search
