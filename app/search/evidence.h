#pragma once

#include "search/labels.h"
#include "search/scope.h"
#include "search/segmenter.h"

#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// How well documents fit a part of what was typed, a value a slot.
struct Evidence {
    std::vector<std::uint8_t> tiers;   ///< LabelMatches::none: not at all
    std::vector<float> scores;         ///< more is better, within a tier
    std::vector<std::uint8_t> named;   ///< 1: the service's own name fits, not only an alias
    std::vector<std::uint16_t> labels; ///< how many of its names and aliases fit, in any tier

    void reset(std::size_t slots) {
        tiers.assign(slots, LabelMatches::none);
        scores.assign(slots, 0);
        named.assign(slots, 0);
        labels.assign(slots, 0);
    }
    void note(std::size_t slot, SearchTier tier, float score) {
        const auto number = static_cast<std::uint8_t>(tier);
        if (number > tiers[slot] || (number == tiers[slot] && score <= scores[slot])) return;
        tiers[slot] = number;
        scores[slot] = score;
    }
};

/// Gives every document of the scope the best tier of its labels.
void spread(const SearchIndex& index, const SearchScope& scope, const LabelMatches& matches,
            Evidence& evidence);

/// A word of what was typed with how well each document tells of it.
struct WordEvidence {
    TypedWord word;
    std::vector<float> weights;       ///< 0 to 1 a slot
    std::vector<std::uint32_t> exact; ///< words of the index that it is, or most of
    float rarity = 0;                 ///< more for fewer documents

    bool found() const { return rarity > 0; }
};

/// Looks the word up as it is, as a beginning, without particle and ending, by its reading, by
/// what it may mean (data/synonyms.csv), and folded where that finds nothing. A `lone` kanji is
/// also the beginning of longer words.
WordEvidence gather(const SearchIndex& index, const SearchScope& scope, const TypedWord& word,
                    bool lone);

} // namespace search
