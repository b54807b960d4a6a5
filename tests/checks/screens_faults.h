#pragma once

#include "ui/semantics.h"
#include "ui/theme.h"

#include <map>
#include <string>
#include <vector>

namespace checks {

/// What is wrong with something on a screen.
struct Fault {
    std::string rule; ///< stable: target-size, line-start …
    std::string node; ///< id and words of what it is about
    std::string what; ///< with the figures
    bool operator==(const Fault&) const = default;
};

/// What to do about a fault of this rule.
std::string advice(const std::string& rule);

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). 0xRRGGBB.
double contrast(std::uint32_t one, std::uint32_t other);

/// Whether the text may not begin, or not end, a line (JIS X 4051, 行頭禁則 and 行末禁則).
bool bad_line_start(const std::string& line);
bool bad_line_end(const std::string& line);

/// The rules of design §6, for one frame.
std::vector<Fault> faults_of(const ui::SemanticTree& tree, const ui::Theme& theme);

/// Notices what was only ever seen in part while a screen was scrolled from end to end.
class WholeView {
  public:
    void look(const ui::SemanticTree& tree);
    std::vector<Fault> faults() const;

  private:
    struct Sight {
        bool whole = false;
        float most = 0; ///< greatest height seen
        float screen = 0;
    };
    std::map<std::string, Sight> sights_;
};

} // namespace checks
