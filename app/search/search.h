#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace search {

/// Why a service was found, best first. A hit never stands above one of a lower tier.
enum class SearchTier : std::uint8_t {
    name,        ///< the whole name or a whole alias
    reading,     ///< the reading of the name or of an alias begins so
    morpheme,    ///< a word inside the name or an alias begins so
    phrase,      ///< a caseworker's phrase within what was typed
    inside,      ///< anywhere inside a name, or made of the beginnings of its words
    folded,      ///< the same without dakuten, small kana and long vowels
    description, ///< in what is told of the service, its office or its needs
    near_miss,   ///< one or two letters away: shown as もしかして
};

/// The tier as the contract prints it: "name", "reading", … "near_miss".
const char* tier_name(SearchTier tier);

/// What somebody typed. Any bytes are allowed; the first 10,000 code points are looked at.
struct SearchQuery {
    std::string text;
    std::string city;       ///< empty: every city
    std::size_t limit = 20; ///< of hits; the count is exact all the same
    bool city_work = false; ///< also what the city does for itself, below what families can ask for

    bool operator==(const SearchQuery&) const = default;
};

struct SearchHit {
    std::string id;
    SearchTier tier = SearchTier::name;

    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< best first
    std::size_t total = 0;       ///< how many there are without the limit
    bool loosened = false;       ///< no service has all the words: these have some

    bool operator==(const SearchResult&) const = default;
};

/// A word that leads somewhere, to be tapped instead of typing on.
struct SearchSuggestion {
    std::string phrase;       ///< as it is shown and, tapped, searched for
    std::size_t services = 0; ///< how many it leads to

    bool operator==(const SearchSuggestion&) const = default;
};

} // namespace search
