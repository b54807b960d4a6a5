#include "ui/kiosk/librarian.h"

#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace ui {
namespace {

constexpr std::size_t most_results = 60; ///< nobody reads more on a screen
constexpr std::size_t most_near = 3;     ///< below the results
constexpr std::size_t most_suggestions = 12;
constexpr std::size_t most_numbers = 2; ///< the emergency screen has the others
constexpr std::size_t most_talk = 2;
constexpr std::size_t most_elsewhere = 5; ///< other cities' services, to see what a word is about
const std::string talk = "talk";          ///< the need for talking about any problem

/// The pieces of a text by which a word and a label count as similar: every two characters of which
/// at least one is no kana, every three kana, Latin words of at least four letters; all folded.
std::set<std::string> pieces_of(const std::string& words) {
    std::set<std::string> pieces;
    std::istringstream blanks(words);
    for (std::string word; blanks >> word;) {
        const std::string key = text::search_key(word).folded;
        if (text::is_ascii(key)) {
            if (key.size() >= 4) pieces.insert(key);
            continue;
        }
        std::vector<std::string> characters;
        for (const char c : key) {
            if (!text::is_continuation(c)) characters.emplace_back();
            characters.back() += c;
        }
        const auto kana = [](const std::string& c) { return c >= "ぁ" && c <= "ー"; };
        for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
            const std::string pair = characters[i] + characters[i + 1];
            if (!kana(characters[i]) || !kana(characters[i + 1]))
                pieces.insert(pair);
            else if (i + 2 < characters.size())
                pieces.insert(pair + characters[i + 2]);
        }
    }
    return pieces;
}

bool is_near(const std::set<std::string>& pieces, const model::Label& label) {
    for (const auto& [language, words] : label.by_language)
        for (const std::string& piece : pieces_of(words.base + " " + text::reading_of(words)))
            if (pieces.contains(piece)) return true;
    return false;
}

using Counts = std::map<std::string, std::size_t>;

/// The doors to offer: those whose label shares a piece with the typed text, and those that have
/// the most results in other cities (`elsewhere`: results by id of the door).
template <class Door>
std::vector<Door> nearest(const std::vector<Door>& doors, const std::set<std::string>& pieces,
                          const Counts& elsewhere) {
    const auto count_of = [&](const Door& door) {
        const auto found = elsewhere.find(door.id);
        return found == elsewhere.end() ? 0 : found->second;
    };
    std::size_t most = 1;
    for (const Door& door : doors) most = std::max(most, count_of(door));
    std::vector<Door> near;
    std::ranges::copy_if(doors, std::back_inserter(near), [&](const Door& door) {
        return 2 * count_of(door) > most || is_near(pieces, door.label);
    });
    return near;
}

} // namespace

base::Result<Librarian::Answer> Librarian::search(const std::string& city,
                                                  const std::string& text) {
    const search::SearchQuery query{text, city, most_results, false};
    Answer answer;
    screens::SearchContent& content = answer.content;
    content.text = text;
    if (const auto suggested = suggest(city, content); !suggested) return suggested.error();
    if (content.waiting()) return answer;
    auto urgent = this->urgent(text);
    if (!urgent) return urgent.error();
    content.urgent = std::move(urgent).value();

    const auto result = catalogue_.search(query);
    if (!result) return result.error();
    const auto& hits = result.value().hits;
    std::vector<std::string> found, near;
    for (const search::SearchHit& hit : hits)
        (hit.tier == search::SearchTier::near_miss ? near : found).push_back(hit.id);
    auto found_cards = catalogue_.cards(found);
    if (!found_cards) return found_cards.error();
    auto near_cards = catalogue_.cards(near);
    if (!near_cards) return near_cards.error();
    content.found = std::move(found_cards).value();
    content.near = std::move(near_cards).value();
    // Near misses are listed last, so if there is one, all results are listed.
    content.total = static_cast<int>(near.empty() ? result.value().total : found.size());
    if (!found.empty() && content.near.size() > most_near) content.near.resize(most_near);
    content.loosened = result.value().loosened;
    // Words of danger always count as useful, so that they are never recorded as missed words.
    answer.useful =
        !content.urgent.empty() ||
        (!hits.empty() && !content.loosened && hits.front().tier < search::SearchTier::description);
    if (content.nothing())
        if (const auto offered = offer_instead(city, content); !offered) return offered.error();
    return answer;
}

base::Result<void> Librarian::suggest(const std::string& city, screens::SearchContent& content) {
    const std::size_t asked = content.waiting() ? 2 * most_suggestions : most_suggestions;
    auto suggested = catalogue_.suggest({content.text, city, asked, false});
    if (!suggested) return suggested.error();
    for (search::SearchSuggestion& suggestion : suggested.value()) {
        if (suggestion.phrase == content.text) continue;
        if (content.suggestions.size() == most_suggestions) break;
        if (content.waiting()) { // before anything is typed, no words of danger are suggested
            const auto urgent = this->urgent(suggestion.phrase);
            if (!urgent) return urgent.error();
            if (!urgent.value().empty()) continue;
        }
        content.suggestions.push_back(std::move(suggestion.phrase));
    }
    return {};
}

base::Result<std::vector<model::Hotline>> Librarian::urgent(const std::string& text) {
    const auto numbers = catalogue_.urgent(text);
    if (!numbers) return numbers.error();
    std::vector<model::Hotline> lines;
    for (const std::string& number : numbers.value()) {
        if (lines.size() == most_numbers) break;
        const auto line = std::ranges::find(hotlines_, number, &model::Hotline::number);
        if (line != hotlines_.end()) lines.push_back(*line);
    }
    return lines;
}

base::Result<void> Librarian::offer_instead(const std::string& city,
                                            screens::SearchContent& content) {
    const auto elsewhere = catalogue_.search({content.text, "", most_elsewhere, false});
    if (!elsewhere) return elsewhere.error();
    std::vector<std::string> ids;
    if (!elsewhere.value().loosened)
        for (const search::SearchHit& hit : elsewhere.value().hits)
            if (hit.tier != search::SearchTier::near_miss) ids.push_back(hit.id);
    const auto cards = catalogue_.cards(ids);
    if (!cards) return cards.error();
    Counts life_stages, needs;
    for (const model::ServiceCard& card : cards.value()) {
        for (const std::string& id : card.life_stages) ++life_stages[id];
        for (const std::string& id : card.needs) ++needs[id];
    }
    const auto pieces = pieces_of(content.text);
    content.life_stages = nearest(taxonomy_.life_stages, pieces, life_stages);
    content.needs = nearest(taxonomy_.needs, pieces, needs);
    std::ranges::copy_if(taxonomy_.needs, std::back_inserter(content.other_needs),
                         [&](const model::Need& need) {
                             return std::ranges::find(content.needs, need) == content.needs.end();
                         });
    auto talks = catalogue_.find({city, "", talk, {}});
    if (!talks) return talks.error();
    content.talk = std::move(talks).value();
    // First the services whose main need is talking, of these those for most life stages.
    std::ranges::stable_sort(content.talk, std::greater(), [](const model::ServiceCard& card) {
        return card.needs.front() == talk ? card.life_stages.size() : 0;
    });
    if (content.talk.size() > most_talk) content.talk.resize(most_talk);
    return {};
}

} // namespace ui
