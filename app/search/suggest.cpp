#include "search/engine.h"

#include "search/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace search {
namespace {

/// A label that might be suggested.
struct Candidate {
    std::uint32_t label = 0;
    std::uint8_t tier = 0;
    std::uint32_t weight = 0; ///< how many families can use the services that it finds
    std::uint8_t need = 255;
};

constexpr std::uint8_t of_typing =
    label_name | label_part | label_common | label_short | label_older | label_worry;
/// Abbreviations and older names are listed after these.
constexpr std::uint8_t well_known = label_name | label_part | label_common | label_worry;
constexpr std::size_t longest_chip = 14; ///< letters

} // namespace

std::vector<SearchSuggestion> SearchEngine::suggest(const SearchQuery& query) {
    scope_ = SearchScope::of(index_, query.city);
    const TypedText typed = TypedText::of(query.text);
    matches_.clear();
    const bool nothing_typed = typed.key.empty();
    if (!nothing_typed) match_labels(index_, typed, matches_);

    std::map<std::uint32_t, Candidate> found;
    const auto consider = [&](std::uint32_t label, std::uint32_t content) {
        if (content >= index_.family_contents()) return;
        const std::uint8_t kinds = index_.kinds[label], tier = matches_.tier(label);
        if (nothing_typed ? (kinds & label_worry) == 0 : tier == LabelMatches::none) return;
        if ((kinds & of_typing) == 0 && (!typed.latin || kinds == label_stem)) return;
        if (tier == static_cast<std::uint8_t>(SearchTier::inside)) return;
        const auto [at, is_new] = found.try_emplace(label);
        Candidate& candidate = at->second;
        candidate.label = label;
        candidate.tier = tier;
        candidate.weight += index_.priorities[content];
        if (is_new) candidate.need = index_.needs[content];
    };
    if (scope_.all) {
        for (std::uint32_t label = 0; label < index_.phrases.size(); ++label)
            if (nothing_typed || matches_.tier(label) != LabelMatches::none)
                for (const std::uint32_t entry : index_.label_contents[label])
                    consider(label, entry / 2);
    } else {
        for (std::size_t slot = 0; slot < scope_.size; ++slot)
            for (const std::uint32_t label : index_.content_labels[scope_.content(slot)])
                consider(label / 2, scope_.content(slot));
    }
    std::vector<Candidate> candidates;
    for (const auto& [label, candidate] : found) candidates.push_back(candidate);
    std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
        const auto length = [&](const Candidate& c) { return index_.keys[2 * c.label].size(); };
        const bool a_long = length(a) > longest_chip, b_long = length(b) > longest_chip;
        if (a_long != b_long) return b_long;
        if (!nothing_typed && a.tier != b.tier) return a.tier < b.tier;
        const bool a_known = (index_.kinds[a.label] & well_known) != 0,
                   b_known = (index_.kinds[b.label] & well_known) != 0;
        if (a_known != b_known) return a_known;
        if (a.weight != b.weight) return a.weight > b.weight;
        return length(a) < length(b);
    });
    if (nothing_typed) {
        // One worry of each need in turn.
        std::array<std::size_t, 256> turn{};
        std::vector<std::pair<std::size_t, Candidate>> turns;
        for (const Candidate& candidate : candidates)
            turns.emplace_back(turn[candidate.need]++, candidate);
        std::ranges::stable_sort(turns, {}, [](const auto& each) { return each.first; });
        std::ranges::transform(turns, candidates.begin(),
                               [](const auto& each) { return each.second; });
    }
    std::vector<SearchSuggestion> suggestions;
    std::set<std::u16string> readings;
    for (const Candidate& candidate : candidates) {
        if (suggestions.size() >= query.limit) break;
        const std::string phrase(index_.phrases[candidate.label]);
        const TypedText own = TypedText::of(phrase);
        if (own.key == typed.key) continue;
        const std::u16string_view read = index_.keys[2 * candidate.label + 1];
        const bool seen = readings.contains(own.key) || readings.contains(std::u16string(read));
        readings.insert({own.key, read.empty() ? own.key : std::u16string(read)});
        if (seen) continue;
        suggestions.push_back({phrase, 0});
    }
    for (SearchSuggestion& suggestion : suggestions)
        suggestion.services = search({suggestion.phrase, query.city, 1, query.city_work}).total;
    std::erase_if(suggestions,
                  [](const SearchSuggestion& suggestion) { return suggestion.services == 0; });
    return suggestions;
}

} // namespace search
