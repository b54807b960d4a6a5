#pragma once

#include "ui/semantics.h"
#include "ui/theme.h"

#include <map>
#include <string>
#include <vector>

namespace checks {

/// A rule that is broken on a screen.
struct Fault {
    std::string rule; ///< stable: target-size, line-start …
    std::string node; ///< id and label of the node
    std::string what; ///< with the measured values
    bool operator==(const Fault&) const = default;
};

/// The advice for a fault of this rule.
std::string advice(const std::string& rule);

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). 0xRRGGBB.
double contrast(std::uint32_t one, std::uint32_t other);

/// Whether the text may not begin, or not end, a line (JIS X 4051, 行頭禁則 and 行末禁則).
bool bad_line_start(const std::string& line);
bool bad_line_end(const std::string& line);

/// Checks one frame: sizes of targets and type (WCAG 2.2 and the millimetres of ui/theme.h),
/// contrast, text within its box, overlaps, line beginnings and ends.
std::vector<Fault> faults_of(const ui::SemanticTree& tree, const ui::Theme& theme);

/// Finds nodes that are only ever visible in part while a screen is scrolled from end to end.
class WholeView {
  public:
    void look(const ui::SemanticTree& tree);
    std::vector<Fault> faults() const;

  private:
    struct Sight {
        bool whole = false;
        float most = 0; ///< greatest visible height
        float screen = 0;
    };
    std::map<std::string, Sight> sights_;
};

} // namespace checks
