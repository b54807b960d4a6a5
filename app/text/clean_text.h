#pragma once

#include "text/ruby.h"

#include <string>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// A text ready for layout: valid UTF-8, blanks instead of tabs, \n as the only control character,
/// at most `most_code_points` long; ruby and breaks are moved along and in order.
struct CleanText {
    static constexpr std::size_t most_code_points = 16'384; ///< far more than any screen shows

    explicit CleanText(const RubyText& from);

    /// The readings that lie completely within [begin, end), with offsets from `begin`.
    std::vector<RubySpan> ruby_within(std::size_t begin, std::size_t end) const;
    std::vector<PhraseBreak> breaks_within(std::size_t begin, std::size_t end) const;

    std::string text;
    std::vector<RubySpan> ruby;
    std::vector<PhraseBreak> breaks;
    bool shortened = false;
};

} // namespace text
