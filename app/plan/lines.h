#pragma once

#include "plan/document.h"

#include <string>
#include <string_view>
#include <vector>

/// Private to plan/: the text's lines before they are understood.
namespace plan {

struct SourceLine {
    Place place;
    LineKind kind = LineKind::prose; ///< blank, running or prose: the rest is found out later
    std::string text;
    std::vector<std::string> cells; ///< one where nothing divides the line
};

/// Divided at line ends and pages; cells at tabs or at the bars of a Markdown table. What stands on
/// every page (at least three times) is `running`; its lines go to `running`, each once.
std::vector<SourceLine> source_lines(std::string_view utf8, std::size_t most,
                                     std::vector<std::string>& running);

} // namespace plan
