#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The reading of a piece of text, shown small above it. Offsets are bytes of `RubyText::base`.
struct RubySpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string reading; ///< kana, UTF-8
    bool added = false;  ///< worked out when the catalogue was built; nobody wrote it

    bool operator==(const RubySpan&) const = default;
};

/// A place where a line may well end, worked out when the catalogue was built.
struct PhraseBreak {
    enum class Level : std::uint8_t {
        bunsetsu = 1, ///< between phrases: the best place
        compound = 2, ///< between the parts of a long word
    };
    std::size_t offset = 0; ///< bytes of `RubyText::base`; the line ends before it
    Level level = Level::bunsetsu;

    bool operator==(const PhraseBreak&) const = default;
};

/// Japanese text with what is needed to set it well. Plain data; `base` alone is what search,
/// copying and reading aloud use.
struct RubyText {
    std::string base; ///< UTF-8 without marks
    std::vector<RubySpan> ruby;
    std::vector<PhraseBreak> breaks; ///< empty: worked out by ICU when laid out

    bool empty() const { return base.empty(); }
    bool operator==(const RubyText&) const = default;
};

/// Reads `児童《じどう》扶養《ふよう》手当《てあて》`. The reading belongs to the run of kanji,
/// digits or letters before it, or to what follows `｜`. Marks that make no pair are kept as they
/// stand.
RubyText parse_ruby(std::string_view marked);

/// The same notation back, with `｜` only where it is needed.
std::string write_ruby(const RubyText& text);

/// As people wrote it: without the readings and breaks that were worked out.
RubyText as_written(RubyText text);

/// The bytes `begin` to `end` of the base, with the readings that lie wholly within and the breaks
/// inside.
RubyText slice_ruby(const RubyText& text, std::size_t begin, std::size_t end);

/// One text after the other. Breaks are kept only where both texts have theirs: ICU would find none
/// in the other half.
RubyText join_ruby(const RubyText& first, std::string_view between, const RubyText& second);

/// The whole text as it is read: ruby readings in place of their base, katakana as hiragana.
std::string reading_of(const RubyText& text);

/// One line of text for the catalogue file that holds base, ruby and breaks; `decode` of it gives
/// the same value back, and of anything else the text itself.
std::string encode(const RubyText& text);
RubyText decode(std::string_view encoded);

} // namespace text
