#pragma once

#include "ui/theme.h"
#include "ui/typing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What is so in a home that a nurse visits: ids of the taxonomy, chosen by touch.
struct Home {
    std::vector<std::string> life_stages, needs, situations;

    bool empty() const { return life_stages.empty() && needs.empty() && situations.empty(); }
    static void toggle(std::vector<std::string>& ids, const std::string& id) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end())
            ids.push_back(id);
        else
            ids.erase(found);
    }
    bool operator==(const Home&) const = default;
};

/// What one visitor has chosen. Nothing of it outlives the visit.
struct Visit {
    Preferences preferences;
    std::vector<std::string> situations; ///< filters switched on
    std::string query;                   ///< the text of the search field
    /// Which keys the search screen shows; not chosen: those of the language.
    std::optional<KeyLayer> keys;
    std::vector<std::string> list;    ///< services to take home, in the visitor's order
    Home home;                        ///< of a home visit
    std::vector<std::string> cleared; ///< the list before it was cleared, until it is used again

    /// As many as still make a slip of a few pages; nobody goes to more offices.
    static constexpr std::size_t most_listed = 30;

    bool lists(const std::string& service) const {
        return std::find(list.begin(), list.end(), service) != list.end();
    }
    bool list_full() const { return list.size() >= most_listed; }
    /// Onto the list, at its end, or off it. A full list takes nothing more.
    void toggle_listed(const std::string& service) {
        const auto found = std::find(list.begin(), list.end(), service);
        if (found != list.end()) {
            list.erase(found);
        } else if (!list_full()) {
            list.push_back(service);
            cleared.clear();
        }
    }
    /// One place up; the first stays.
    void move_up(const std::string& service) {
        const auto found = std::find(list.begin(), list.end(), service);
        if (found != list.end() && found != list.begin()) std::iter_swap(found, found - 1);
    }
    void clear_list() {
        if (!list.empty()) cleared = std::move(list);
        list.clear();
    }
    void restore_list() {
        if (list.empty()) list = std::move(cleared);
        cleared.clear();
    }

    void toggle(const std::string& situation) {
        const auto found = std::find(situations.begin(), situations.end(), situation);
        if (found == situations.end())
            situations.push_back(situation);
        else
            situations.erase(found);
    }

    bool operator==(const Visit&) const = default;
};

/// When a visitor who does nothing counts as gone. WCAG 2.2.1 asks for at least 20 s of warning;
/// 15 s (github.com/klinelozada/POS issue 22) and 60 s were too short for people elsewhere.
struct Patience {
    double ask_ms = 90'000;    ///< without a touch, then the question
    double leave_ms = 120'000; ///< then everything is forgotten

    /// At a kitchen table one talks long without a touch.
    static Patience of(const Preferences& preferences, bool home_visit) {
        return home_visit ? Patience{600'000, 660'000} : of(preferences);
    }
    static Patience of(const Preferences& preferences) {
        return preferences.large ? Patience{180'000, 240'000} : Patience{};
    }
};

} // namespace ui
