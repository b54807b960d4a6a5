#include "search/labels.h"

#include "search/words.h"
#include "text/normalise.h"
#include "text/romaji.h"

#include <algorithm>

namespace search {
namespace {

constexpr std::size_t shortest_romaji_of_kana = 3; ///< kana; shorter ones match too much
/// More than a typed text of `longest_query` characters has in its key.
constexpr std::size_t most_phrase_letters = 1'000;

bool has_kanji(std::u16string_view text) { return std::ranges::any_of(text, is_kanji_unit); }

/// A kanji carries as much meaning as two kana.
std::size_t weight(std::u16string_view text) {
    return text.size() + static_cast<std::size_t>(std::ranges::count_if(text, is_kanji_unit));
}

SearchTier tier_at_word(const PlaceTable& table, std::uint32_t i, std::size_t length) {
    if (Places::offset(table.place(i)) > 0) return SearchTier::morpheme;
    return table.at(i, length) == 0 ? SearchTier::name : SearchTier::reading;
}

} // namespace

TypedText TypedText::of(const std::string& text) {
    const text::SearchKey key = text::search_key(text);
    TypedText typed;
    typed.key = units_of(key.key);
    typed.folded = units_of(key.folded);
    typed.latin = text::is_latin(key.key);
    typed.romaji = units_of(text::romaji_key(key.key));
    if (typed.latin) typed.kana = units_of(text::kana_of_romaji(key.key));
    for (std::u16string* form : {&typed.key, &typed.folded, &typed.romaji})
        std::erase(*form, u'\0');
    return typed;
}

bool TypedText::has_letter() const {
    return std::ranges::any_of(key, [](char16_t c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || is_kanji_unit(c) ||
               (c != u'ー' && is_hiragana_unit(c)) || (c >= 0xC0 && c < 0x2000);
    });
}

void LabelMatches::clear() {
    for (const std::uint32_t label : touched_) tiers_[label] = none;
    touched_.clear();
}

void LabelMatches::note(std::uint32_t label, SearchTier tier, float score) {
    const auto number = static_cast<std::uint8_t>(tier);
    if (tiers_[label] == none) touched_.push_back(label);
    if (number < tiers_[label] || (number == tiers_[label] && score > scores_[label])) {
        tiers_[label] = number;
        scores_[label] = score;
    }
}

void match_labels(const SearchIndex& index, const TypedText& typed, LabelMatches& matches) {
    if (typed.key.empty()) return;
    const PlaceTable words(index.keys, index.key_words);
    const Range begun = words.find(typed.key);
    for (std::uint32_t i = begun.begin; i < begun.end; ++i)
        matches.note(Places::string(words.place(i)) / 2, tier_at_word(words, i, typed.key.size()));
    if (typed.key.size() >= 2 || has_kanji(typed.key)) {
        const PlaceTable insides(index.keys, index.key_insides);
        const Range within = insides.find(typed.key);
        for (std::uint32_t i = within.begin; i < within.end; ++i)
            matches.note(Places::string(insides.place(i)) / 2, SearchTier::inside);
    }
    const PlaceTable romaji(index.romaji, index.romaji_words);
    if (typed.latin) {
        const Range spelled = typed.romaji.empty() ? Range{} : romaji.find(typed.romaji);
        for (std::uint32_t i = spelled.begin; i < spelled.end; ++i)
            matches.note(Places::string(romaji.place(i)),
                         tier_at_word(romaji, i, typed.romaji.size()));
        return;
    }
    if (!typed.folded.empty()) {
        const PlaceTable folded(index.folded, index.folded_words);
        const Range loose = folded.find(typed.folded);
        for (std::uint32_t i = loose.begin; i < loose.end; ++i)
            matches.note(Places::string(folded.place(i)) / 2, SearchTier::folded);
    }
    // The same without long vowels; not with a final ん, whose n would also match な.
    const bool kana = std::ranges::all_of(typed.key, is_hiragana_unit);
    if (kana && typed.key.size() >= shortest_romaji_of_kana && typed.key.back() != u'ん' &&
        !typed.romaji.empty()) {
        const Range shorter = romaji.find(typed.romaji);
        for (std::uint32_t i = shorter.begin; i < shorter.end; ++i)
            matches.note(Places::string(romaji.place(i)), SearchTier::folded);
    }
}

void find_phrases(const SearchIndex& index, std::u16string_view typed,
                  const std::function<void(std::uint32_t, std::size_t, std::size_t)>& found) {
    const std::u16string_view text = typed.substr(0, most_phrase_letters);
    const PlaceTable table(index.keys, index.key_words);
    for (std::size_t begin = 0; begin + 2 <= text.size(); ++begin) {
        Range range = table.all();
        for (std::size_t length = 1; begin + length <= text.size(); ++length) {
            range = table.narrow(range, length - 1, text[begin + length - 1]);
            if (range.empty()) break;
            const std::u16string_view part = text.substr(begin, length);
            if (weight(part) < 3 || length == text.size() || is_light(part)) continue;
            for (std::uint32_t i = range.begin; i < range.end && table.at(i, length) == 0; ++i)
                if (Places::offset(table.place(i)) == 0)
                    found(Places::string(table.place(i)) / 2, begin, length);
        }
    }
}

namespace {

/// Labels in which words begin with each of the parts.
class JoinedBeginnings {
  public:
    JoinedBeginnings(const SearchIndex& index, LabelMatches& matches)
        : table_(index.keys, index.key_words), matches_(matches) {}

    void match(const std::vector<std::u16string_view>& parts) {
        std::vector<std::uint32_t> strings;
        for (std::size_t n = 0; n < parts.size(); ++n) {
            std::vector<std::uint32_t> places;
            const Range range = table_.find(parts[n]);
            for (std::uint32_t i = range.begin; i < range.end; ++i)
                places.push_back(table_.place(i));
            std::ranges::sort(places);
            strings = n == 0 ? places : following(strings, places);
            if (strings.empty()) return;
        }
        for (const std::uint32_t place : strings)
            matches_.note(Places::string(place) / 2, SearchTier::inside);
    }

  private:
    /// Those of `next` that come behind one of `places` in the same string.
    static std::vector<std::uint32_t> following(const std::vector<std::uint32_t>& places,
                                                const std::vector<std::uint32_t>& next) {
        std::vector<std::uint32_t> found;
        auto before = places.begin();
        for (const std::uint32_t place : next) {
            while (before != places.end() && Places::string(*before) < Places::string(place))
                ++before;
            if (before != places.end() && Places::string(*before) == Places::string(place) &&
                *before < place)
                found.push_back(place);
        }
        return found;
    }

    PlaceTable table_;
    LabelMatches& matches_;
};

} // namespace

void match_abbreviation(const SearchIndex& index, const TypedText& typed, LabelMatches& matches) {
    const std::u16string_view text = typed.key;
    JoinedBeginnings joined(index, matches);
    if (std::ranges::all_of(text, is_kanji_unit)) {
        if (text.size() < 2 || text.size() > 6) return;
        for (std::size_t cut = 1; cut < text.size(); ++cut)
            if (text.size() > 2) joined.match({text.substr(0, cut), text.substr(cut)});
        if (text.size() > 4) return;
        std::vector<std::u16string_view> letters;
        for (std::size_t i = 0; i < text.size(); ++i) letters.push_back(text.substr(i, 1));
        joined.match(letters);
    } else if (std::ranges::all_of(text, is_hiragana_unit)) {
        if (text.size() > 12) return;
        for (std::size_t cut = 2; cut + 2 <= text.size(); ++cut)
            joined.match({text.substr(0, cut), text.substr(cut)});
    }
}

} // namespace search
