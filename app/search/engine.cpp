#include "search/engine.h"

#include "search/query_parts.h"
#include "search/synonyms.h"
#include "search/words.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>
#include <utility>

namespace search {
namespace {

/// An alias inside the typed text counts as a phrase only if it covers at least this share of the
/// text's rarity.
constexpr float phrase_share = 0.4f;
/// Weight of a word that is found in an alias together with its neighbours; 1 is the weight of a
/// word of the name.
constexpr float of_phrase_word = 1.5f;
/// Weight of a word found in a label, by the label's tier.
constexpr std::array<float, 8> tier_weights = {1.0f, 0.95f, 0.9f, 0.85f, 0.85f, 0.8f, 0.5f, 0.5f};

bool is_kana(std::u16string_view text) { return std::ranges::all_of(text, is_hiragana_unit); }

std::size_t unknown_letters(const std::vector<TypedWord>& words) {
    std::size_t letters = 0;
    for (const TypedWord& word : words) letters += word.known ? 0 : word.text.size();
    return letters;
}

} // namespace

void SearchEngine::add_part(const std::string& text) {
    Part part;
    part.text = TypedText::of(text);
    if (!part.text.has_letter()) return;
    parts_.push_back(std::move(part));
}

void SearchEngine::prepare(const SearchQuery& query) {
    scope_ = SearchScope::of(index_, query.city);
    city_work_ = query.city_work;
    parts_.clear();
    evidence_.reset(scope_.size);
    const std::vector<std::string> texts = parts_of(query.text);
    std::string whole;
    for (const std::string& text : texts) whole += text;
    whole_ = TypedText::of(whole);
    // Words that mean something only together stay together: single mother.
    for (std::size_t i = 0; i < texts.size();) {
        std::size_t together = 1;
        std::string joined = texts[i];
        for (std::size_t n = 2; n <= 3 && i + n <= texts.size(); ++n) {
            joined += texts[i + n - 1];
            const std::u16string key = units_of(text::search_key(joined).key);
            if (!Synonyms::table().meant_by(key).empty()) together = n;
        }
        std::string part;
        for (std::size_t n = 0; n < together; ++n) part += texts[i + n];
        add_part(part);
        i += together;
    }
    for (Part& part : parts_) {
        std::vector<TypedWord> words = divide(index_, part.text.key);
        part.divided = part.text.key;
        const bool known = std::ranges::all_of(words, &TypedWord::known);
        if (part.text.latin && !known) {
            words = part.text.kana.size() >= 2 ? divide(index_, part.text.kana)
                                               : std::vector<TypedWord>();
            if (words.empty() || !std::ranges::all_of(words, &TypedWord::known))
                words = {{part.text.key, part.text.key, 0, false, false, false}};
            else
                part.divided = part.text.kana;
        }
        part.weak = std::ranges::any_of(words, &TypedWord::weak);
        if (!part.text.latin && !known && is_kana(part.text.key)) {
            std::vector<TypedWord> folded = divide_folded(index_, part.text.folded);
            if (unknown_letters(folded) < unknown_letters(words)) words = std::move(folded);
        }
        gather_words(part, words);
    }
}

void SearchEngine::gather_words(Part& part, const std::vector<TypedWord>& words) {
    const bool lone = parts_.size() == 1 && words.size() == 1;
    part.words.clear();
    for (const TypedWord& word : words) part.words.push_back(gather(index_, scope_, word, lone));
}

/// Treats kana as typed without dakuten and small kana, if they make up known words that way.
bool SearchEngine::fold_kana() {
    bool any = false;
    for (Part& part : parts_) {
        if (!is_kana(part.text.key)) continue;
        const std::vector<TypedWord> folded = divide_folded(index_, part.text.folded);
        if (folded.empty() || unknown_letters(folded) > 0) continue;
        gather_words(part, folded);
        any = true;
    }
    return any;
}

std::vector<const WordEvidence*> SearchEngine::content() const {
    std::vector<const WordEvidence*> content, light;
    for (const Part& part : parts_)
        for (const WordEvidence& word : part.words)
            (word.word.light ? light : content).push_back(&word);
    return content.empty() ? light : content;
}

bool SearchEngine::match_whole() {
    matches_.clear();
    match_labels(index_, whole_, matches_);
    spread(index_, scope_, matches_, evidence_);
    // The label may belong to another city only; then it is not a match here.
    return std::ranges::any_of(evidence_.tiers,
                               [](std::uint8_t tier) { return tier != LabelMatches::none; });
}

/// An alias inside the typed text makes its services a match for the words in it; if the text is a
/// single part, the alias also counts as a phrase.
void SearchEngine::match_phrases() {
    std::u16string text;
    std::vector<PlacedWord> words;
    float all = 0;
    for (Part& part : parts_) {
        for (WordEvidence& word : part.words) {
            if (word.word.light) continue;
            const std::size_t begin = text.size() + word.word.begin;
            words.push_back({&word, begin, begin + word.word.text.size()});
            all += word.rarity;
        }
        text += part.divided;
    }
    matches_.clear();
    find_phrases(index_, text, [&](std::uint32_t label, std::size_t begin, std::size_t length) {
        const auto first =
            std::ranges::find_if(words, [&](const PlacedWord& w) { return w.begin >= begin; });
        const auto last = std::find_if(first, words.end(),
                                       [&](const PlacedWord& w) { return w.end > begin + length; });
        const std::span held(first, last);
        float share = 0;
        for (const PlacedWord& word : held) share += word.evidence->rarity;
        if (share <= 0) return;
        if (parts_.size() == 1 && share >= phrase_share * all)
            matches_.note(label, SearchTier::phrase, share / all);
        weigh_phrase(label, held);
    });
    spread(index_, scope_, matches_, evidence_);
}

void SearchEngine::weigh_phrase(std::uint32_t label, std::span<const PlacedWord> words) {
    visit_label(index_, label, scope_, [&](std::size_t slot) {
        for (const PlacedWord& word : words)
            word.evidence->weights[slot] = std::max(word.evidence->weights[slot], of_phrase_word);
    });
}

float SearchEngine::part_score(const Part& part, std::size_t slot) const {
    const std::uint8_t tier = part.evidence.tiers[slot];
    const float by_label = tier == LabelMatches::none
                               ? 0
                               : tier_weights[std::min<std::size_t>(tier, tier_weights.size() - 1)];
    float sum = 0;
    for (const WordEvidence& word : part.words)
        sum += std::max(word.rarity, 0.1f) * std::max(by_label, word.weights[slot]) *
               (word.word.light ? 0.2f : 1.0f);
    return sum;
}

void SearchEngine::match_parts() {
    if (parts_.size() < 2) return;
    for (Part& part : parts_) {
        part.evidence.reset(scope_.size);
        matches_.clear();
        match_labels(index_, part.text, matches_);
        spread(index_, scope_, matches_, part.evidence);
    }
    const auto description = static_cast<std::uint8_t>(SearchTier::description);
    for (std::size_t slot = 0; slot < scope_.size; ++slot) {
        std::uint8_t tier = 0;
        float score = 0;
        for (const Part& part : parts_) {
            std::uint8_t own = part.evidence.tiers[slot];
            const bool found_by_words =
                !part.words.empty() && std::ranges::all_of(part.words, [&](const WordEvidence& w) {
                    return w.word.light || w.weights[slot] > 0;
                });
            if (own == LabelMatches::none && found_by_words) own = description;
            tier = std::max(tier, own);
            score += part_score(part, slot);
        }
        if (tier != LabelMatches::none)
            evidence_.note(slot, static_cast<SearchTier>(tier), 100 + score);
    }
}

void SearchEngine::match_by_words(bool phrases) {
    const std::vector<const WordEvidence*> words = content();
    if (words.empty() || words.size() > 32) return;
    if (words.size() > 1 &&
        std::ranges::all_of(words, [](const WordEvidence* word) { return word->word.weak(); }))
        return;
    float all_rarity = 0;
    for (const WordEvidence* word : words) all_rarity += word->rarity;
    std::vector<std::uint32_t> labels;
    for (std::size_t n = 0; n < words.size() && words.size() > 1; ++n)
        for (const std::uint32_t word : words[n]->exact)
            for (const std::uint32_t entry : index_.word_labels[word]) {
                Seen& label = seen_[entry >> 3];
                if (label.typed == 0) labels.push_back(entry >> 3);
                label.typed |= 1u << n;
                label.own = static_cast<std::uint8_t>(label.own | 1u << (entry & 7));
            }
    matches_.clear();
    for (const std::uint32_t label : labels) {
        const Seen what = std::exchange(seen_[label], Seen());
        const bool all_typed = std::popcount(what.typed) == static_cast<int>(words.size());
        if (!all_typed && (parts_.size() > 1 || what.own != index_.word_masks[label])) continue;
        float rarity = 0;
        std::size_t letters = 0;
        for (std::size_t n = 0; n < words.size(); ++n)
            if ((what.typed >> n & 1) != 0) {
                rarity += words[n]->rarity;
                letters += words[n]->word.text.size();
            }
        if (all_typed && (phrases || parts_.size() > 1))
            matches_.note(label, SearchTier::morpheme,
                          100 + static_cast<float>(std::popcount(what.own)) /
                                    static_cast<float>(std::popcount(index_.word_masks[label])));
        // A single kanji of a verb is not enough: お金が出せない must not find 出てこない.
        else if (phrases && !all_typed && letters > 1 && rarity >= phrase_share * all_rarity)
            matches_.note(label, SearchTier::phrase, rarity / all_rarity);
    }
    spread(index_, scope_, matches_, evidence_);
    for (std::size_t slot = 0; slot < scope_.size; ++slot) {
        float score = 0;
        bool every = true;
        for (const WordEvidence* word : words) {
            every = every && word->weights[slot] > 0;
            score += word->rarity * word->weights[slot];
        }
        if (every) evidence_.note(slot, SearchTier::description, 100 + score);
    }
}

bool SearchEngine::match_slip() {
    matches_.clear();
    match_abbreviation(index_, whole_, matches_);
    match_near(index_, whole_, matches_);
    spread(index_, scope_, matches_, evidence_);
    return found() > 0;
}

std::size_t SearchEngine::found() const {
    std::size_t count = 0;
    for (std::size_t slot = 0; slot < scope_.size; ++slot)
        if (evidence_.tiers[slot] != LabelMatches::none &&
            (city_work_ || scope_.content(slot) < index_.family_contents()))
            count += scope_.documents_at(slot).size();
    return count;
}

SearchResult SearchEngine::answer(const SearchQuery& query, bool loosened) const {
    struct Candidate {
        bool city = false;
        std::uint8_t tier = 0;
        float score = 0;
        bool alias = false; ///< only an alias matches, not the name
        int labels = 0;     ///< log2 of the number of labels that match
        std::uint32_t content = 0;
        std::size_t slot = 0;

        bool operator<(const Candidate& other) const {
            if (city != other.city) return other.city;
            if (tier != other.tier) return tier < other.tier;
            if (score != other.score) return score > other.score;
            if (alias != other.alias) return other.alias;
            if (labels != other.labels) return labels > other.labels;
            return std::tie(content, slot) < std::tie(other.content, other.slot);
        }
    };
    SearchResult result;
    std::vector<Candidate> best; // a heap, the worst in front
    for (std::size_t slot = 0; slot < scope_.size; ++slot) {
        const std::uint8_t tier = evidence_.tiers[slot];
        if (tier == LabelMatches::none) continue;
        const std::uint32_t content = scope_.content(slot);
        const bool city = content >= index_.family_contents();
        if (city && !city_work_) continue;
        result.total += scope_.documents_at(slot).size();
        const Candidate candidate{city,
                                  tier,
                                  evidence_.scores[slot],
                                  evidence_.named[slot] == 0,
                                  std::bit_width(evidence_.labels[slot]),
                                  content,
                                  slot};
        if (best.size() < query.limit) {
            best.push_back(candidate);
            std::push_heap(best.begin(), best.end());
        } else if (!best.empty() && candidate < best.front()) {
            std::pop_heap(best.begin(), best.end());
            best.back() = candidate;
            std::push_heap(best.begin(), best.end());
        }
    }
    std::sort_heap(best.begin(), best.end());
    for (const Candidate& candidate : best)
        for (const std::uint32_t document : scope_.documents_at(candidate.slot))
            if (result.hits.size() < query.limit)
                result.hits.push_back(
                    {std::string(index_.ids[document]), static_cast<SearchTier>(candidate.tier)});
    result.loosened = loosened && result.total > 0;
    return result;
}

/// Forgets everything that was typed.
void SearchEngine::forget() {
    std::vector<Part>().swap(parts_);
    for (std::u16string* form : {&whole_.key, &whole_.folded, &whole_.romaji, &whole_.kana}) {
        std::ranges::fill(*form, u'\0');
        std::u16string().swap(*form);
    }
}

SearchResult SearchEngine::search(const SearchQuery& query) {
    prepare(query);
    SearchResult result = find(query);
    result.cut = query_bytes(query.text) < query.text.size();
    forget();
    return result;
}

SearchResult SearchEngine::find(const SearchQuery& query) {
    if (parts_.empty() || scope_.size == 0) return {};
    const bool whole = match_whole();
    // It may be a misspelt name rather than several words.
    const bool perhaps_slip = !whole && parts_.size() == 1 && parts_.front().weak;
    if (perhaps_slip && match_slip()) return answer(query, false);
    if (!whole) match_phrases();
    match_parts();
    match_by_words(!whole);
    if (found() == 0 && fold_kana()) {
        match_parts();
        match_by_words(!whole);
    }
    bool loosened = false;
    if (found() < few_hits) {
        matches_.clear();
        match_abbreviation(index_, whole_, matches_);
        spread(index_, scope_, matches_, evidence_);
    }
    if (const std::size_t before = found(); before < few_hits) {
        // Several words that are all known are not a misspelling.
        if (!whole && !perhaps_slip && (parts_.size() > 1 || content().size() < 2))
            match_near_misses();
        if (content().size() > 1) {
            match_some_words(before == 0 ? 0.5f : 0.45f);
            loosened = before == 0;
        }
        if (found() < few_hits) match_related();
    }
    return answer(query, loosened);
}

} // namespace search
