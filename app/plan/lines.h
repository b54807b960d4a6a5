#pragma once

#include "plan/document.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to plan/: the lines of the text before they are understood.
namespace plan {

struct SourceLine {
    Place place;
    /// blank, running or prose; the other kinds are recognised later
    LineKind kind = LineKind::prose;
    std::string text;
    std::vector<std::string> cells; ///< one if the line has no columns
};

/// Divides the text at line ends and page breaks, and lines into cells at tabs or at the bars of a
/// Markdown table. Lines that are on every page (at least three times) get the kind `running`; each
/// is also put into `running` once. `left_out` is set to the number of lines beyond the limits.
std::vector<SourceLine> source_lines(std::string_view utf8, const DocumentLimits& limits,
                                     std::vector<std::string>& running, std::size_t& left_out);

} // namespace plan
