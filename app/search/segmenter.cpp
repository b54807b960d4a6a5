#include "search/segmenter.h"

#include "search/synonyms.h"
#include "search/words.h"

#include <algorithm>
#include <array>
#include <limits>

namespace search {
namespace {

/// More than a typed text of `longest_query` characters has in its key.
constexpr std::size_t most_letters = 1'000;
constexpr std::size_t longest_word = 24, longest_ending = 8, longest_light = 8;
constexpr int no_way = std::numeric_limits<int>::max() / 2;

enum class Step { none, word, ending, particle, unknown };

struct Way {
    int cost = no_way;
    Step step = Step::none;
    std::size_t from = 0;
    bool after_word = false; ///< which of the two paths at `from` it continues
};

bool all_hiragana(std::u16string_view text) { return std::ranges::all_of(text, is_hiragana_unit); }

/// The cheapest path to every position: [0] not after a word, [1] after a word or its ending.
class Lattice {
  public:
    Lattice(const PlaceTable& table, const Synonyms& synonyms, std::u16string_view typed,
            bool folded)
        : table_(table), synonyms_(synonyms), typed_(typed), folded_(folded),
          ways_(typed.size() + 1) {}

    std::vector<TypedWord> words() {
        ways_[0][0].cost = 0;
        for (at_ = 0; at_ < typed_.size(); ++at_) {
            if (cheapest(at_).cost >= no_way) continue;
            step_words();
            step_endings();
            step_particles();
            const bool kanji = is_kanji_unit(typed_[at_]);
            go(at_ + 1, Step::unknown, kanji ? 12 : 10);
        }
        return read();
    }

  private:
    const Way& cheapest(std::size_t at) const {
        return ways_[at][ways_[at][1].cost < ways_[at][0].cost ? 1 : 0];
    }

    void go_from(bool after_word, std::size_t to, Step step, int cost) {
        const int sum = ways_[at_][after_word ? 1 : 0].cost + cost;
        const bool word = step == Step::word || step == Step::ending;
        Way& way = ways_[to][word ? 1 : 0];
        if (sum < way.cost) way = {sum, step, at_, after_word};
    }
    void go(std::size_t to, Step step, int cost) {
        go_from(false, to, step, cost);
        go_from(true, to, step, cost);
    }

    int word_cost(std::u16string_view word) const {
        if (!is_hiragana_unit(word.front())) return word.size() == 1 ? 9 : 6;
        const std::size_t particle = particle_at_end(word);
        const int particle_cost = particle > 0 && word.size() >= particle + 2 ? 5 : 0;
        return particle_cost + (word.size() == 2 ? 10 : word.size() == 3 ? 7 : 6);
    }

    bool is_latin(std::size_t at) const {
        return at < typed_.size() && typed_[at] >= u'a' && typed_[at] <= u'z';
    }
    std::size_t latin_end(std::size_t at) const {
        while (is_latin(at)) ++at;
        return at;
    }
    bool is_latin_ending(std::size_t at) const {
        static constexpr std::u16string_view endings[] = {u"s", u"es", u"ed", u"ing"};
        return std::ranges::find(endings, typed_.substr(at, latin_end(at) - at)) != endings + 4;
    }
    /// Whether the word boundaries at `at` or behind `length` letters would cut a foreign word;
    /// cutting off an English ending is allowed.
    bool cuts_latin(std::size_t at, std::size_t length) const {
        const std::size_t end = at + length;
        if (at > 0 && is_latin(at - 1) && is_latin(at)) return true;
        return is_latin(end - 1) && is_latin(end) && !is_latin_ending(end);
    }

    void step_words() {
        const std::u16string_view rest = typed_.substr(at_, longest_word);
        Range range = table_.all();
        for (std::size_t length = 1; length <= rest.size(); ++length) {
            range = table_.narrow(range, length - 1, rest[length - 1]);
            if (range.empty()) break;
            const std::u16string_view word = rest.substr(0, length);
            const bool kana = all_hiragana(word);
            if ((kana && length < 2) || cuts_latin(at_, length)) continue;
            if (table_.at(range.begin, length) == 0)
                go(at_ + length, Step::word, word_cost(word));
            else if (length == rest.size() && at_ + length == typed_.size())
                go(at_ + length, Step::word, word_cost(word) + 2);
        }
        const auto word = [&](std::size_t length) {
            if (length > 0 && !cuts_latin(at_, length)) go(at_ + length, Step::word, 6);
        };
        word(synonyms_.longest_at(rest));
        for (std::size_t length = 3; length <= std::min(rest.size(), longest_light); ++length)
            if (is_light(rest.substr(0, length))) word(length);
    }

    void step_endings() {
        if (ways_[at_][1].cost >= no_way) return;
        if (at_ > 0 && is_latin(at_ - 1) && is_latin_ending(at_))
            go_from(true, latin_end(at_), Step::ending, 2);
        for (std::size_t end = at_; end < typed_.size() && is_hiragana_unit(typed_[end]); ++end) {
            const std::size_t length = end + 1 - at_;
            if (length > longest_ending) break;
            const std::u16string_view tail = typed_.substr(at_, length);
            if (are_endings(tail)) go_from(true, end + 1, Step::ending, 2);
            // Okurigana that is not in the list of endings; only after a kanji.
            if (at_ > 0 && is_kanji_unit(typed_[at_ - 1]) && length <= 5)
                go_from(true, end + 1, Step::ending, 4 + static_cast<int>(length));
        }
    }

    void step_particles() {
        for (std::size_t length = 1; length <= 4 && at_ + length <= typed_.size(); ++length) {
            const std::u16string_view word = typed_.substr(at_, length);
            if (particle_at_end(word) == length) go(at_ + length, Step::particle, at_ == 0 ? 6 : 3);
        }
    }

    std::vector<TypedWord> read() const {
        std::vector<TypedWord> words;
        std::size_t at = typed_.size();
        std::size_t which = ways_[at][1].cost < ways_[at][0].cost ? 1 : 0;
        std::u16string tail;
        while (at > 0) {
            const Way& way = ways_[at][which];
            const std::u16string part(typed_.substr(way.from, at - way.from));
            if (way.step == Step::ending) {
                tail.insert(0, part);
            } else if (way.step == Step::word) {
                words.push_back({part, part + tail, way.from, true,
                                 is_light(part) || is_light(part + tail),
                                 is_cramped(way.from, at, tail), folded_});
                tail.clear();
            } else if (way.step == Step::unknown) {
                if (!words.empty() && !words.back().known && joined_)
                    words.back() = unknown(part + words.back().text, way.from);
                else
                    words.push_back(unknown(part, way.from));
            }
            joined_ = way.step == Step::unknown;
            at = way.from;
            which = way.after_word ? 1 : 0;
        }
        std::ranges::reverse(words);
        // A lone kana is more likely to be an ending than a word.
        std::erase_if(words, [](const TypedWord& word) {
            return !word.known && word.text.size() == 1 && !is_kanji_unit(word.text[0]);
        });
        return words;
    }
    bool is_cramped(std::size_t begin, std::size_t end, const std::u16string& tail) const {
        const auto kanji = [&](std::size_t i) { return is_kanji_unit(typed_[i]); };
        return end == begin + 1 && kanji(begin) && tail.empty() &&
               ((begin > 0 && kanji(begin - 1)) || (end < typed_.size() && kanji(end)));
    }
    TypedWord unknown(const std::u16string& text, std::size_t begin) const {
        return {text, text, begin, false, is_light(text), false, folded_};
    }

    PlaceTable table_;
    const Synonyms& synonyms_;
    std::u16string_view typed_;
    bool folded_;
    std::vector<std::array<Way, 2>> ways_;
    std::size_t at_ = 0;
    mutable bool joined_ = false;
};

} // namespace

std::vector<TypedWord> divide(const SearchIndex& index, std::u16string_view typed) {
    return Lattice({index.words, index.word_places}, Synonyms::table(),
                   typed.substr(0, most_letters), false)
        .words();
}

std::vector<TypedWord> divide_folded(const SearchIndex& index, std::u16string_view folded) {
    return Lattice({index.words_folded, index.word_folded}, Synonyms::folded_table(),
                   folded.substr(0, most_letters), true)
        .words();
}

} // namespace search
