#pragma once

#include "search/labels.h"
#include "search/scope.h"
#include "search/segmenter.h"

#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// How well documents match a part of the typed text: one value for each slot.
struct Evidence {
    std::vector<std::uint8_t> tiers;   ///< LabelMatches::none: no match
    std::vector<float> scores;         ///< higher is better, within a tier
    std::vector<std::uint8_t> named;   ///< 1: the service's own name matches, not only an alias
    std::vector<std::uint16_t> labels; ///< how many of its names and aliases match, in any tier

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

/// Gives every document of the scope the best tier among its labels.
void spread(const SearchIndex& index, const SearchScope& scope, const LabelMatches& matches,
            Evidence& evidence);

/// A typed word, and how well each document matches it.
struct WordEvidence {
    TypedWord word;
    std::vector<float> weights;       ///< 0 to 1, for each slot
    std::vector<std::uint32_t> exact; ///< words of the index that equal it or consist mostly of it
    float rarity = 0;                 ///< higher for a word in fewer documents

    bool found() const { return rarity > 0; }
};

/// Looks the word up as typed, as the beginning of longer words, without particle and ending, by
/// its reading, by its synonyms (data/synonyms.csv), and folded if all that finds nothing. A `lone`
/// kanji also counts as the beginning of longer words.
WordEvidence gather(const SearchIndex& index, const SearchScope& scope, const TypedWord& word,
                    bool lone);

} // namespace search
