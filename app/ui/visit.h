#pragma once

#include "ui/theme.h"
#include "ui/typing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What one visitor has chosen. Nothing of it outlives the visit.
struct Visit {
    Preferences preferences;
    std::vector<std::string> situations; ///< filters switched on
    std::string query;                   ///< what stands in the search field
    /// Which keys the search screen shows; not chosen: those of the language.
    std::optional<KeyLayer> keys;

    void toggle(const std::string& situation) {
        const auto found = std::find(situations.begin(), situations.end(), situation);
        if (found == situations.end())
            situations.push_back(situation);
        else
            situations.erase(found);
    }

    bool operator==(const Visit&) const = default;
};

/// When a visitor who does nothing counts as gone (kiosk.md §2, "Idle reset"; WCAG 2.2.1 asks for
/// at least 20 s of warning).
struct Patience {
    double ask_ms = 90'000;    ///< without a touch, then the question
    double leave_ms = 120'000; ///< then everything is forgotten

    static Patience of(const Preferences& preferences) {
        return preferences.large ? Patience{180'000, 240'000} : Patience{};
    }
};

} // namespace ui
