#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace search {

/// Why a service was found, best first. A hit never comes before one of a better tier.
enum class SearchTier : std::uint8_t {
    name,        ///< the whole name or a whole alias was typed
    reading,     ///< the reading of the name or of an alias begins with the typed text
    morpheme,    ///< a word inside the name or an alias begins with it
    phrase,      ///< the typed text contains a caseworker's phrase
    inside,      ///< it is inside a name, or abbreviates one by the beginnings of its words
    folded,      ///< one of the above without dakuten, small kana and long vowels
    description, ///< in the description of the service, its office or its needs
    near_miss,   ///< one or two letters away: shown as もしかして
};

/// The tier's name in the output of `search --json`: "name", "reading", … "near_miss".
const char* tier_name(SearchTier tier);

/// How many characters of a typed text are read; nobody can type more on the screen (ui/typing.h).
constexpr std::size_t longest_query = 200;

/// What somebody typed. Any bytes are allowed.
struct SearchQuery {
    std::string text;
    std::string city;       ///< empty: every city
    std::size_t limit = 20; ///< most hits that are returned; the count is exact all the same
    bool city_work = false; ///< also the city's internal work, below what families can ask for

    bool operator==(const SearchQuery&) const = default;
};

struct SearchHit {
    std::string id;
    SearchTier tier = SearchTier::name;

    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< best first
    std::size_t total = 0;       ///< number of hits without the limit
    bool loosened = false;       ///< no service has all the words: these have some of them
    bool cut = false;            ///< the text was longer than `longest_query`

    bool operator==(const SearchResult&) const = default;
};

/// A word to tap instead of typing on.
struct SearchSuggestion {
    std::string phrase;       ///< shown on the key, and searched for when it is tapped
    std::size_t services = 0; ///< how many services it finds

    bool operator==(const SearchSuggestion&) const = default;
};

} // namespace search
