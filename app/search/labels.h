#pragma once

#include "search/index.h"
#include "search/search.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Private to the search.
namespace search {

/// The whole typed text, or a part of it between blanks, in the forms in which it is looked up.
struct TypedText {
    std::u16string key, folded, romaji;
    bool latin = false;
    std::u16string kana; ///< what an input method makes of Latin letters; otherwise empty

    static TypedText of(const std::string& text);
    bool has_letter() const; ///< a kana, a kanji, a Latin letter, a digit
};

/// Matching labels (names and aliases), each with its best tier.
class LabelMatches {
  public:
    static constexpr std::uint8_t none = 255;

    explicit LabelMatches(std::size_t labels) : tiers_(labels, none), scores_(labels) {}

    void clear();
    void note(std::uint32_t label, SearchTier tier, float score = 0);
    /// Takes the match back; the label stays in `labels`.
    void drop(std::uint32_t label) { tiers_[label] = none; }
    std::uint8_t tier(std::uint32_t label) const { return tiers_[label]; }
    float score(std::uint32_t label) const { return scores_[label]; }
    const std::vector<std::uint32_t>& labels() const { return touched_; }

  private:
    std::vector<std::uint8_t> tiers_;
    std::vector<float> scores_;
    std::vector<std::uint32_t> touched_;
};

/// Labels that begin with the text, have a word that begins with it, contain it, or do so when
/// folded.
void match_labels(const SearchIndex& index, const TypedText& typed, LabelMatches& matches);
/// Calls `found(label, begin, length)` for labels that are contained in the text but do not equal
/// it.
void find_phrases(const SearchIndex& index, std::u16string_view typed,
                  const std::function<void(std::uint32_t, std::size_t, std::size_t)>& found);
/// Labels that the text abbreviates by the beginnings of their words: 児扶手, ファミサポ.
void match_abbreviation(const SearchIndex& index, const TypedText& typed, LabelMatches& matches);
/// Labels in which a word begins with the text but for one or two letters.
void match_near(const SearchIndex& index, const TypedText& typed, LabelMatches& matches);

} // namespace search
