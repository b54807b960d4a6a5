#pragma once

#include "text/line_break.h"

#include <cstddef>
#include <vector>

/// Private to text/*.cpp: the choice of line ends for a whole paragraph.
namespace text {

/// What a line costs in width, for clusters [begin, end).
class LineMeasure {
  public:
    struct Step {
        float start = 0; ///< from the paragraph's beginning to the cluster's pen
        float advance = 0;
        float start_trim = 0; ///< taken away where the cluster begins a line
        float end_trim = 0;   ///< taken away where it ends one
        float hang = 0;       ///< may stand outside the box where it ends a line
        bool blank = false;   ///< not counted where it ends a line
    };

    std::vector<Step> steps;

    void finish(); ///< once all steps stand
    /// The end without the blanks before it; never before `begin`.
    std::size_t ink_end(std::size_t begin, std::size_t end) const;
    /// Without what hangs where the line is full.
    float width(std::size_t begin, std::size_t end) const;
    float hang(std::size_t begin, std::size_t end) const;
    bool fits(std::size_t begin, std::size_t end, float box) const {
        return width(begin, end) - hang(begin, end) <= box + tolerance;
    }

    static constexpr float tolerance = 1e-4f; ///< em, for rounding

  private:
    std::vector<std::size_t> ink_end_;
};

/// Minimises, summed over the lines, (slack / box)² + a penalty for the break after the line
/// (0 phrase, 0.6 compound, 6 other) + 0.8 a line; the last line's slack is free.
/// The weights were measured on 18 municipal sentences and titles; not tuned further.
/// Returns the end of each line. `box` is in em and above 0.
std::vector<std::size_t> fit_lines(const LineMeasure& measure,
                                   const std::vector<BreakClass>& classes, float box);

/// The same with at most `lines` lines; empty where that many cannot hold the paragraph.
std::vector<std::size_t> fit_at_most(const LineMeasure& measure,
                                     const std::vector<BreakClass>& classes, float box,
                                     std::size_t lines);

/// Exactly `lines` lines of nearly equal width; empty where that cannot be.
std::vector<std::size_t> fit_evenly(const LineMeasure& measure,
                                    const std::vector<BreakClass>& classes, float box,
                                    std::size_t lines);

/// The last place where a line from `begin` may end so that `extra` em still fit behind it;
/// `begin` where there is none. Prefers the end of a phrase a little earlier.
std::size_t cut_line(const LineMeasure& measure, const std::vector<BreakClass>& classes,
                     std::size_t begin, float box, float extra);

} // namespace text
