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
    bool added = false;  ///< worked out when the catalogue was built, not written by a person

    bool operator==(const RubySpan&) const = default;
};

/// A good place for a line end, worked out when the catalogue was built.
struct PhraseBreak {
    enum class Level : std::uint8_t {
        bunsetsu = 1, ///< between phrases: the best place
        compound = 2, ///< between the parts of a long word
    };
    std::size_t offset = 0; ///< bytes of `RubyText::base`; the line ends before it
    Level level = Level::bunsetsu;

    bool operator==(const PhraseBreak&) const = default;
};

/// Japanese text with what is needed to lay it out well. Plain data; search, copying and reading
/// aloud use `base` only.
struct RubyText {
    std::string base; ///< UTF-8 without marks
    std::vector<RubySpan> ruby;
    std::vector<PhraseBreak> breaks; ///< empty: ICU's phrases are used at layout

    bool empty() const { return base.empty(); }
    bool operator==(const RubyText&) const = default;
};

/// Parses `児童《じどう》扶養《ふよう》手当《てあて》`. A reading belongs to the run of kanji,
/// digits or letters before it, or to everything since `｜`. Marks without a partner are kept as
/// text.
RubyText parse_ruby(std::string_view marked);

/// The same notation, with `｜` only if it is needed.
std::string write_ruby(const RubyText& text);

/// The text as people wrote it, without generated readings and breaks.
RubyText as_written(RubyText text);

/// Bytes `begin` to `end` of the base, with the readings that lie completely within and the breaks
/// inside.
RubyText slice_ruby(const RubyText& text, std::size_t begin, std::size_t end);

/// Two texts joined. Breaks are kept only if both texts have them, because ICU would add none to
/// the half without.
RubyText join_ruby(const RubyText& first, std::string_view between, const RubyText& second);

/// The reading of the whole text: ruby in place of its base, katakana as hiragana.
std::string reading_of(const RubyText& text);

/// One line for the catalogue file with base, ruby and breaks. `decode` gives the same value back;
/// it takes any other line as plain text.
std::string encode(const RubyText& text);
RubyText decode(std::string_view encoded);

} // namespace text
