#pragma once

#include "model/taxonomy.h"
#include "ui/theme.h"
#include "ui/typing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What a nurse has chosen about the visited home: ids of the taxonomy.
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

/// What a visitor has chosen. It is forgotten at the end of the visit.
struct Visit {
    Preferences preferences;
    std::vector<std::string> situations; ///< filters switched on
    std::string query;                   ///< the text of the search field
    /// The keys that the search screen shows; nothing: those of the language.
    std::optional<KeyLayer> keys;
    std::vector<std::string> list; ///< services to take home, in the visitor's order
    Home home;                     ///< of a home visit
    /// The list before it was cleared; kept until a service is added.
    std::vector<std::string> cleared;

    /// Enough for every purpose, and the slip still has only a few pages.
    static constexpr std::size_t most_listed = 30;

    bool lists(const std::string& service) const {
        return std::find(list.begin(), list.end(), service) != list.end();
    }
    bool list_full() const { return list.size() >= most_listed; }
    /// Adds a service at the end of the list, or removes it. Nothing is added to a full list.
    void toggle_listed(const std::string& service) {
        const auto found = std::find(list.begin(), list.end(), service);
        if (found != list.end()) {
            list.erase(found);
        } else if (!list_full()) {
            list.push_back(service);
            cleared.clear();
        }
    }
    /// Moves a service up by one place, unless it is the first.
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

    /// Removes what the taxonomy does not have.
    void keep_known(const model::Taxonomy& taxonomy) {
        const auto keep = [](std::vector<std::string>& ids, const auto& has) {
            std::erase_if(ids, [&](const std::string& id) { return has(id) == nullptr; });
        };
        const auto situation = [&](const std::string& id) { return taxonomy.situation(id); };
        keep(situations, situation);
        keep(home.situations, situation);
        keep(home.life_stages, [&](const std::string& id) { return taxonomy.life_stage(id); });
        keep(home.needs, [&](const std::string& id) { return taxonomy.need(id); });
    }

    bool operator==(const Visit&) const = default;
};

/// The times without a touch after which a visitor counts as gone. WCAG 2.2.1 requires a warning of
/// at least 20 s. In other projects, 15 s (github.com/klinelozada/POS issue 22) and 60 s were too
/// short for people.
struct Patience {
    double ask_ms = 90'000;    ///< until the question whether somebody is there
    double leave_ms = 120'000; ///< until everything is forgotten

    /// Longer on a home visit, because people talk for a long time without touching the screen.
    static Patience of(const Preferences& preferences, bool home_visit) {
        return home_visit ? Patience{600'000, 660'000} : of(preferences);
    }
    static Patience of(const Preferences& preferences) {
        return preferences.large ? Patience{180'000, 240'000} : Patience{};
    }
};

} // namespace ui
