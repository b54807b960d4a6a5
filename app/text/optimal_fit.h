#pragma once

#include "text/line_break.h"

#include <cstddef>
#include <vector>

/// Private to text/*.cpp: chooses the line ends of a whole paragraph.
namespace text {

/// The width of a line of clusters [begin, end).
class LineMeasure {
  public:
    struct Step {
        float start = 0; ///< from the beginning of the paragraph to the cluster's pen position
        float advance = 0;
        float start_trim = 0; ///< removed if the cluster begins a line
        float end_trim = 0;   ///< removed if it ends a line
        float hang = 0;       ///< may hang outside the box if it ends a line
        bool blank = false;   ///< not counted if it ends a line
    };

    std::vector<Step> steps;

    void finish(); ///< to be called after all steps are set
    /// The end without trailing blanks; never before `begin`.
    std::size_t ink_end(std::size_t begin, std::size_t end) const;
    /// The width without punctuation that may hang outside the box.
    float width(std::size_t begin, std::size_t end) const;
    float hang(std::size_t begin, std::size_t end) const;
    bool fits(std::size_t begin, std::size_t end, float box) const {
        return width(begin, end) - hang(begin, end) <= box + tolerance;
    }

    static constexpr float tolerance = 1e-4f; ///< em, for rounding errors

  private:
    std::vector<std::size_t> ink_end_;
};

/// Minimises the sum over all lines of (slack / box)² + a penalty for the break after the line (0
/// phrase, 0.6 compound, 6 other) + 0.8; the slack of the last line costs nothing. The weights were
/// measured on 18 municipal sentences and titles and not tuned further. Returns the end of each
/// line. `box` is in em and above 0.
std::vector<std::size_t> fit_lines(const LineMeasure& measure,
                                   const std::vector<BreakClass>& classes, float box);

/// The same with at most `lines` lines; empty if the paragraph does not fit into them.
std::vector<std::size_t> fit_at_most(const LineMeasure& measure,
                                     const std::vector<BreakClass>& classes, float box,
                                     std::size_t lines);

/// Exactly `lines` lines of similar width; empty if that is impossible.
std::vector<std::size_t> fit_evenly(const LineMeasure& measure,
                                    const std::vector<BreakClass>& classes, float box,
                                    std::size_t lines);

/// The last place where a line from `begin` may end so that `extra` em fit behind it, or the end of
/// a phrase a little earlier; `begin` if there is none.
std::size_t cut_line(const LineMeasure& measure, const std::vector<BreakClass>& classes,
                     std::size_t begin, float box, float extra);

} // namespace text
