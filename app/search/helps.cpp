#include "search/engine.h"

#include <algorithm>
#include <tuple>

// Additional hits for when little or nothing matches.
namespace search {

void SearchEngine::match_near_misses() {
    matches_.clear();
    match_near(index_, whole_, matches_);
    spread(index_, scope_, matches_, evidence_);
    if (parts_.size() < 2) return;
    // One of several words is misspelt: the others narrow the hits.
    std::vector<float> scores(scope_.size, 0.001f);
    bool slip = false;
    for (const Part& part : parts_) {
        Evidence near;
        near.reset(scope_.size);
        const bool known = is_found(part);
        if (!known) {
            matches_.clear();
            match_near(index_, part.text, matches_);
            spread(index_, scope_, matches_, near);
            slip = true;
        }
        for (std::size_t slot = 0; slot < scope_.size; ++slot) {
            const bool fits =
                known ? part_score(part, slot) > 0 : near.tiers[slot] != LabelMatches::none;
            if (!fits)
                scores[slot] = 0;
            else if (scores[slot] > 0)
                scores[slot] += part_score(part, slot) + near.scores[slot];
        }
    }
    for (std::size_t slot = 0; slot < scope_.size && slip; ++slot)
        if (scores[slot] > 0) evidence_.note(slot, SearchTier::near_miss, scores[slot]);
}

bool SearchEngine::is_found(const Part& part) {
    const bool any = std::ranges::any_of(
        part.evidence.tiers, [](std::uint8_t tier) { return tier != LabelMatches::none; });
    return any ||
           (!part.words.empty() && std::ranges::all_of(part.words, [](const WordEvidence& word) {
               return word.word.light || word.found();
           }));
}

void SearchEngine::match_some_words(float least) {
    std::vector<float> scores(scope_.size, 0);
    float best = 0;
    const std::vector<const WordEvidence*> words = content();
    for (std::size_t slot = 0; slot < scope_.size; ++slot) {
        for (const WordEvidence* word : words) scores[slot] += word->rarity * word->weights[slot];
        best = std::max(best, scores[slot]);
    }
    for (std::size_t slot = 0; slot < scope_.size; ++slot)
        if (scores[slot] > 0 && scores[slot] >= least * best)
            evidence_.note(slot, SearchTier::description, scores[slot]);
}

/// The services that staff named as related to the best hits, as many as there is room for.
void SearchEngine::match_related() {
    if (scope_.all) return;
    struct Hit {
        std::uint8_t tier = 0;
        float score = 0;
        std::size_t slot = 0;
    };
    std::vector<Hit> hits;
    for (std::size_t slot = 0; slot < scope_.size; ++slot)
        if (evidence_.tiers[slot] < static_cast<std::uint8_t>(SearchTier::near_miss))
            hits.push_back({evidence_.tiers[slot], evidence_.scores[slot], slot});
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        return std::tie(a.tier, b.score, a.slot) < std::tie(b.tier, a.score, b.slot);
    });
    std::size_t count = found();
    float score = 0;
    for (const Hit& hit : hits)
        for (const std::uint32_t document : index_.related[scope_.documents[hit.slot]]) {
            if (count >= few_hits) return;
            const Range slots = scope_.slots_of(index_.contents[document]);
            std::size_t slot = slots.begin;
            while (slot < slots.end && scope_.documents[slot] != document) ++slot;
            if (slot == slots.end) continue;
            if (evidence_.tiers[slot] < static_cast<std::uint8_t>(SearchTier::near_miss)) continue;
            const bool is_new = evidence_.tiers[slot] == LabelMatches::none;
            if (is_new && !city_work_ && scope_.content(slot) >= index_.family_contents()) continue;
            evidence_.note(slot, SearchTier::description, score -= 1);
            if (is_new) ++count;
        }
}

} // namespace search
