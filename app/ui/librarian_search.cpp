#include "ui/librarian.h"

#include "text/normalise.h"

#include <algorithm>
#include <set>

namespace ui {
namespace {

constexpr std::size_t most_results = 60; ///< more is not read on a screen
constexpr std::size_t most_suggestions = 12;
constexpr std::size_t most_talk = 2;
const std::string talk = "talk"; ///< the need behind which one can ask about anything

/// Every two neighbouring characters of a word, without dakuten and small kana.
std::set<std::string> pairs_of(const std::string& words) {
    const std::string key = text::search_key(words).folded;
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < key.size(); ++at)
        if ((static_cast<unsigned char>(key[at]) & 0xC0) != 0x80) begins.push_back(at);
    begins.push_back(key.size());
    std::set<std::string> pairs;
    for (std::size_t i = 0; i + 2 < begins.size(); ++i)
        pairs.insert(key.substr(begins[i], begins[i + 2] - begins[i]));
    return pairs;
}

bool is_near(const std::set<std::string>& pairs, const catalogue::Label& label) {
    for (const auto& [language, words] : label.by_language)
        for (const std::string& pair : pairs_of(words.base + " " + text::reading_of(words)))
            if (pairs.contains(pair)) return true;
    return false;
}

/// Those that share something with what was typed, in the order of the house.
template <class Door>
std::vector<Door> nearest(const std::vector<Door>& doors, const std::set<std::string>& pairs) {
    std::vector<Door> near;
    std::ranges::copy_if(doors, std::back_inserter(near),
                         [&](const Door& door) { return is_near(pairs, door.label); });
    return near;
}

} // namespace

base::Result<Librarian::Answer> Librarian::search(const std::string& city,
                                                  const std::string& text) {
    const catalogue::SearchQuery query{text, city, most_results, false};
    Answer answer;
    screens::SearchContent& content = answer.content;
    content.text = text;
    auto suggested = catalogue_.suggest({text, city, most_suggestions, false});
    if (!suggested) return suggested.error();
    for (catalogue::SearchSuggestion& suggestion : suggested.value())
        if (suggestion.phrase != text) content.suggestions.push_back(std::move(suggestion.phrase));
    if (content.waiting()) return answer;

    const auto result = catalogue_.search(query);
    if (!result) return result.error();
    const auto& hits = result.value().hits;
    std::vector<std::string> found, near;
    for (const catalogue::SearchHit& hit : hits)
        (hit.tier == catalogue::SearchTier::near_miss ? near : found).push_back(hit.id);
    auto found_cards = catalogue_.cards(found);
    if (!found_cards) return found_cards.error();
    auto near_cards = catalogue_.cards(near);
    if (!near_cards) return near_cards.error();
    content.found = std::move(found_cards).value();
    content.near = std::move(near_cards).value();
    content.total = static_cast<int>(result.value().total);
    content.loosened = result.value().loosened;
    answer.useful = !hits.empty() && !content.loosened &&
                    hits.front().tier < catalogue::SearchTier::description;
    if (content.nothing())
        if (const auto offered = offer_instead(city, content); !offered) return offered.error();
    return answer;
}

base::Result<void> Librarian::offer_instead(const std::string& city,
                                            screens::SearchContent& content) {
    const auto pairs = pairs_of(content.text);
    content.life_stages = nearest(taxonomy_.life_stages, pairs);
    content.needs = nearest(taxonomy_.needs, pairs);
    std::ranges::copy_if(taxonomy_.needs, std::back_inserter(content.other_needs),
                         [&](const catalogue::Need& need) {
                             return std::ranges::find(content.needs, need) == content.needs.end();
                         });
    auto talks = catalogue_.find({city, "", talk, {}});
    if (!talks) return talks.error();
    content.talk = std::move(talks).value();
    // Talking is what they are for, and for as many ages as may be.
    std::ranges::stable_sort(content.talk, std::greater(), [](const catalogue::ServiceCard& card) {
        return card.needs.front() == talk ? card.life_stages.size() : 0;
    });
    if (content.talk.size() > most_talk) content.talk.resize(most_talk);
    return {};
}

} // namespace ui
