#include "search/evidence.h"

#include "search/synonyms.h"
#include "search/words.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace search {
namespace {

constexpr std::array<float, 5> field_weights = {1.0f, 0.85f, 0.6f, 0.4f, 0.4f}; ///< by Field
constexpr float of_shape = 0.95f, of_core = 0.9f, of_homophone = 0.3f, of_kana = 0.9f,
                of_synonym = 0.75f, of_fold = 0.7f, of_label = 1.0f;
/// The most words that a typed beginning may be completed to; the rarest beyond that are left out.
constexpr std::uint32_t most_words = 4'000;

class Gatherer {
  public:
    Gatherer(const SearchIndex& index, const SearchScope& scope, bool lone)
        : index_(index), scope_(scope), lone_(lone) {}

    WordEvidence gather(const TypedWord& word) {
        WordEvidence evidence;
        evidence.word = word;
        evidence.weights.assign(scope_.size, 0);
        if (word.folded) {
            add_folded(word.text, evidence.weights);
            if (word.whole != word.text) add_folded(word.whole, evidence.weights);
            add_folded_labels(word.text, evidence.weights);
            add_meanings(word, evidence.weights);
            return rated(std::move(evidence));
        }
        exact_ = &evidence.exact;
        inflected_ = word.whole.size() > word.text.size();
        add_word(word.whole, 1, evidence.weights);
        if (word.text != word.whole) add_word(word.text, of_shape, evidence.weights);
        add_compound(word.text, evidence.weights);
        add_labels(word.text, evidence.weights);
        add_meanings(word, evidence.weights);
        if (!any(evidence.weights)) add_folded(word.text, evidence.weights);
        std::ranges::sort(evidence.exact);
        return rated(std::move(evidence));
    }

  private:
    WordEvidence rated(WordEvidence evidence) const {
        const auto slots = std::ranges::count_if(evidence.weights, [](float w) { return w > 0; });
        if (slots > 0)
            evidence.rarity =
                std::log(1.5f + static_cast<float>(scope_.size) / static_cast<float>(slots));
        return evidence;
    }
    static bool any(const std::vector<float>& weights) {
        return std::ranges::any_of(weights, [](float w) { return w > 0; });
    }

    void add_postings(std::uint32_t word, float weight, std::vector<float>& weights) {
        visit_postings(index_, word, scope_, [&](std::size_t slot, Field field) {
            weights[slot] =
                std::max(weights[slot], weight * field_weights[static_cast<std::size_t>(field)]);
        });
    }

    /// The word itself, words that begin with it, and the word without its particle or ending.
    void add_word(std::u16string_view word, float weight, std::vector<float>& weights) {
        add_beginning(word, weight, weights);
        if (word.empty() || !is_hiragana_unit(word.back())) return;
        std::size_t core = word.size();
        while (core > 0 && is_hiragana_unit(word[core - 1])) --core;
        if (core > 0) return add_exact(word.substr(0, core), weight * of_core, weights);
        const std::size_t particle = particle_at_end(word), rest = without_endings(word);
        if (particle > 0 && word.size() >= particle + 2)
            add_exact(word.substr(0, word.size() - particle), weight * of_shape, weights);
        if (rest < word.size() && rest >= 2)
            add_beginning(word.substr(0, rest), weight * of_shape, weights);
    }

    void add_exact(std::u16string_view word, float weight, std::vector<float>& weights) {
        add_range(word, true, weight, weights);
    }
    void add_beginning(std::u16string_view word, float weight, std::vector<float>& weights) {
        add_range(word, false, weight, weights);
    }

    void add_range(std::u16string_view word, bool whole, float weight,
                   std::vector<float>& weights) {
        if (word.empty() || (word.size() < 2 && is_hiragana_unit(word[0]))) return;
        whole = whole || (word.size() == 1 && !lone_);
        const PlaceTable table(index_.words, index_.word_places);
        const Range range = table.find(word);
        std::uint32_t met = 0;
        for (std::uint32_t i = range.begin; i < range.end && met++ < most_words; ++i) {
            const std::uint32_t string = Places::string(table.place(i)), id = string / 2;
            const bool is_whole = table.at(i, word.size()) == 0;
            if (whole && !is_whole) break;
            float fit = 1;
            if (!is_whole) {
                const std::size_t length = index_.words[string].size();
                fit = 0.6f + 0.35f * static_cast<float>(word.size()) / static_cast<float>(length);
            }
            add_postings(id, weight * fit, weights);
            const bool most = is_whole || 2 * word.size() >= index_.words[string].size();
            if (exact_ != nullptr && weight > 0.7f && most) exact_->push_back(id);
            if (is_whole && string % 2 == 0) add_siblings(id, weight, weights);
        }
    }

    /// Finds 生活保護 also where 生活 and 保護 appear apart.
    void add_compound(std::u16string_view word, std::vector<float>& weights) {
        if (word.size() < 4 || !std::ranges::all_of(word, is_kanji_unit)) return;
        std::vector<std::uint32_t>* const kept = std::exchange(exact_, nullptr);
        for (std::size_t cut = 2; cut + 2 <= word.size(); ++cut) {
            std::vector<float> head(scope_.size, 0), tail(scope_.size, 0);
            add_range(word.substr(0, cut), true, of_shape, head);
            add_range(word.substr(cut), false, of_shape, tail);
            for (std::size_t slot = 0; slot < scope_.size; ++slot)
                weights[slot] = std::max(weights[slot], std::min(head[slot], tail[slot]));
        }
        exact_ = kept;
    }

    /// Names and aliases that equal this word.
    void add_labels(std::u16string_view word, std::vector<float>& weights) {
        add_whole_labels({index_.keys, index_.key_words}, word, of_label, weights);
    }
    void add_folded_labels(std::u16string_view word, std::vector<float>& weights) {
        add_whole_labels({index_.folded, index_.folded_words}, word, of_fold, weights);
    }
    void add_whole_labels(const PlaceTable& table, std::u16string_view word, float weight,
                          std::vector<float>& weights) {
        const Range range = table.find(word);
        for (std::uint32_t i = range.begin; i < range.end && table.at(i, word.size()) == 0; ++i) {
            const std::uint32_t place = table.place(i);
            if (Places::offset(place) > 0) continue;
            for (const std::uint32_t entry : index_.label_contents[Places::string(place) / 2]) {
                const Range slots = scope_.slots_of(entry / 2);
                for (std::uint32_t slot = slots.begin; slot < slots.end; ++slot)
                    weights[slot] = std::max(weights[slot], weight);
            }
        }
    }

    /// Words with the same reading as this one, which was typed with kanji.
    void add_siblings(std::uint32_t id, float weight, std::vector<float>& weights) {
        const std::u16string_view read = index_.words[2 * id + 1];
        if (read.size() < 2) return;
        const PlaceTable table(index_.words, index_.word_places);
        const Range range = table.find(read);
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const std::uint32_t string = Places::string(table.place(i));
            if (string / 2 == id) continue;
            const bool kana = string % 2 == 0, is_whole = table.at(i, read.size()) == 0;
            if (kana) {
                if (!is_whole && read.size() < 3 && !inflected_) continue;
                add_postings(string / 2, weight * of_kana * (is_whole ? 1.0f : 0.8f), weights);
                if (exact_ != nullptr) exact_->push_back(string / 2);
            } else if (is_whole) {
                add_postings(string / 2, weight * of_homophone, weights);
            }
        }
    }

    void add_meanings(const TypedWord& word, std::vector<float>& weights) {
        std::vector<std::u16string> forms = {word.text};
        if (word.whole != word.text) forms.push_back(word.whole);
        if (word.text.size() > 3 && word.text.ends_with(u's'))
            forms.push_back(word.text.substr(0, word.text.size() - 1));
        const Synonyms& synonyms = word.folded ? Synonyms::folded_table() : Synonyms::table();
        std::vector<std::uint32_t>* const kept = std::exchange(exact_, nullptr);
        for (const std::u16string& form : forms)
            for (const std::u16string& meant : synonyms.meant_by(form)) add_meaning(meant, weights);
        exact_ = kept;
    }

    /// A meaning may consist of several words; a service must contain all of them.
    void add_meaning(std::u16string_view meant, std::vector<float>& weights) {
        std::vector<float> together(scope_.size, 1);
        bool known = false;
        for (const TypedWord& word : divide(index_, meant)) {
            if (!word.known) return;
            std::vector<float> part(scope_.size, 0);
            add_word(word.text, 1, part);
            add_compound(word.text, part);
            for (std::size_t slot = 0; slot < scope_.size; ++slot)
                together[slot] = std::min(together[slot], part[slot]);
            known = true;
        }
        if (!known) return;
        for (std::size_t slot = 0; slot < scope_.size; ++slot)
            weights[slot] = std::max(weights[slot], together[slot] * of_synonym);
    }

    void add_folded(std::u16string_view word, std::vector<float>& weights) {
        const std::u16string folded = units_of(text::search_key(utf8_of(word)).folded);
        if (folded.size() < 2) return;
        const PlaceTable table(index_.words_folded, index_.word_folded);
        const Range range = table.find(folded);
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            add_postings(Places::string(table.place(i)) / 2, of_fold, weights);
    }

    const SearchIndex& index_;
    const SearchScope& scope_;
    bool lone_, inflected_ = false;
    std::vector<std::uint32_t>* exact_ = nullptr;
};

} // namespace

SearchScope SearchScope::of(const SearchIndex& index, std::string_view city) {
    if (city.empty()) return {&index, true, {}, index.content_documents.size()};
    for (std::size_t i = 0; i < index.cities.size(); ++i)
        if (index.cities[i] == city) {
            const auto documents = index.city_documents[i];
            return {&index, false, documents, documents.size()};
        }
    return {&index, false, {}, 0};
}

void spread(const SearchIndex& index, const SearchScope& scope, const LabelMatches& matches,
            Evidence& evidence) {
    const auto note = [&](std::size_t slot, std::uint32_t label, bool is_name) {
        evidence.note(slot, static_cast<SearchTier>(matches.tier(label)), matches.score(label));
        if (is_name) evidence.named[slot] = 1;
        ++evidence.labels[slot];
    };
    std::size_t entries = 0;
    for (const std::uint32_t label : matches.labels())
        entries += index.label_contents[label].size();
    // Cost of finding a content's place among a city's documents, in steps of the other loop.
    constexpr std::size_t steps = 8;
    const std::size_t contents = std::max<std::size_t>(index.content_documents.size(), 1);
    const std::size_t labels = index.content_labels.values.size() * scope.size / contents;
    if (scope.all || steps * entries < labels) {
        for (const std::uint32_t label : matches.labels()) {
            if (matches.tier(label) == LabelMatches::none) continue;
            for (const std::uint32_t entry : index.label_contents[label]) {
                const Range slots = scope.slots_of(entry / 2);
                for (std::uint32_t slot = slots.begin; slot < slots.end; ++slot)
                    note(slot, label, entry % 2 != 0);
            }
        }
        return;
    }
    for (std::size_t slot = 0; slot < scope.size; ++slot)
        for (const std::uint32_t label : index.content_labels[scope.content(slot)])
            if (matches.tier(label / 2) != LabelMatches::none)
                note(slot, label / 2, label % 2 != 0);
}

WordEvidence gather(const SearchIndex& index, const SearchScope& scope, const TypedWord& word,
                    bool lone) {
    return Gatherer(index, scope, lone).gather(word);
}

} // namespace search
