#include "search/labels.h"
#include "search/words.h"

#include <algorithm>
#include <array>

namespace search {
namespace {

/// Limit of the work on misspellings: letters of the sorted table that are visited.
constexpr std::size_t most_steps = 30'000;

constexpr float whole_slip = 1.0f, half_slip = 0.6f, unfinished = 0.2f, behind = 0.15f;

/// Neighbouring keys: above, below, left or right on a 五十音 board; in the same row or just below
/// on a Latin keyboard.
bool are_neighbours(char16_t a, char16_t b) {
    static constexpr std::array<std::u16string_view, 5> kana = {
        u"あかさたなはまやらわ", u"いきしちにひみ り ", u"うくすつぬふむゆるを",
        u"えけせてねへめ れ ", u"おこそとのほもよろん"};
    static constexpr std::array<std::u16string_view, 3> latin = {u"qwertyuiop", u"asdfghjkl ",
                                                                 u"zxcvbnm   "};
    const auto beside = [&](const auto& board) {
        for (std::size_t row = 0; row < board.size(); ++row) {
            const std::size_t at = board[row].find(a);
            if (at == std::u16string_view::npos) continue;
            for (std::size_t other = row == 0 ? 0 : row - 1;
                 other < std::min(row + 2, board.size()); ++other)
                for (std::size_t i = at == 0 ? 0 : at - 1;
                     i < std::min(at + 2, board[other].size()); ++i)
                    if (board[other][i] == b && (other == row || i == at || board.size() == 3))
                        return true;
        }
        return false;
    };
    return beside(kana) || beside(latin);
}

/// In a shorter text a wrong letter is accepted only if its key is next to the right one.
constexpr std::size_t shortest_for_any_slip = 4;

/// Walks a sorted table like a tree and finds every position whose text begins with the typed text,
/// give or take `slips` letters: wrong, missing, extra, or two swapped. If two are allowed, neither
/// may be in the first letter.
class NearWalk {
  public:
    NearWalk(const PlaceTable& table, std::u16string_view text, unsigned slips,
             std::uint32_t labels_per_string, LabelMatches& matches)
        : table_(table), text_(text), slips_(slips), per_label_(labels_per_string),
          matches_(matches) {}

    void walk() { step(table_.all(), 0, 0, 0, 0); }

  private:
    /// `open`: the last letter itself was a slip, so the word's continuation is unknown.
    void found(Range range, std::size_t depth, float cost, bool open) {
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (open && table_.at(i, depth) != 0) return;
            const std::uint32_t place = table_.place(i);
            float all = cost;
            if (table_.at(i, depth) != 0) all += unfinished;
            if (Places::offset(place) > 0) all += behind;
            matches_.note(Places::string(place) / per_label_, SearchTier::near_miss, 10 - all);
            if (++steps_ > most_steps) return;
        }
    }

    void step(Range range, std::size_t depth, std::size_t at, unsigned slips, float cost,
              bool open = false) {
        if (range.empty() || ++steps_ > most_steps) return;
        if (at == text_.size()) return found(range, depth, cost, open);
        step(table_.narrow(range, depth, text_[at]), depth + 1, at + 1, slips, cost);
        if (slips == slips_ || (at == 0 && slips_ > 1)) return;
        const bool any_slip = text_.size() >= shortest_for_any_slip;
        if (any_slip)
            step(range, depth, at + 1, slips + 1, cost + whole_slip, at + 1 == text_.size());
        if (at + 1 < text_.size() && text_[at] != text_[at + 1]) {
            const Range swapped = table_.narrow(range, depth, text_[at + 1]);
            if (!swapped.empty())
                step(table_.narrow(swapped, depth + 1, text_[at]), depth + 2, at + 2, slips + 1,
                     cost + half_slip);
        }
        while (!range.empty() && steps_ <= most_steps) {
            const char16_t letter = table_.at(range.begin, depth);
            const Range next{range.begin, table_.run_end(range, depth)};
            range.begin = next.end;
            if (letter == 0) continue;
            if (letter != text_[at]) {
                const bool beside = are_neighbours(letter, text_[at]);
                if (beside || any_slip)
                    step(next, depth + 1, at + 1, slips + 1,
                         cost + (beside ? half_slip : whole_slip),
                         !beside && at + 1 == text_.size());
            }
            if (any_slip) step(next, depth + 1, at, slips + 1, cost + whole_slip);
        }
    }

    PlaceTable table_;
    std::u16string_view text_;
    unsigned slips_;
    std::uint32_t per_label_;
    LabelMatches& matches_;
    std::size_t steps_ = 0;
};

} // namespace

void match_near(const SearchIndex& index, const TypedText& typed, LabelMatches& matches) {
    constexpr std::size_t longest = 40;
    const auto walk = [&](const Strings<char16_t>& strings, const Places& places,
                          std::u16string_view text, std::size_t one, std::size_t two,
                          std::uint32_t per_label) {
        if (text.size() < one || text.size() > longest) return;
        const PlaceTable table(strings, places);
        const std::size_t before = matches.labels().size();
        NearWalk(table, text, 1, per_label, matches).walk();
        if (matches.labels().size() == before && text.size() >= two)
            NearWalk(table, text, 2, per_label, matches).walk();
    };
    if (typed.latin) {
        walk(index.keys, index.key_words, typed.key, 5, 10, 2);
        walk(index.romaji, index.romaji_words, typed.romaji, 5, 10, 1);
    } else {
        walk(index.folded, index.folded_words, typed.folded, 3, 7, 2);
    }
}

} // namespace search
