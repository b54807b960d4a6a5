#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace ui {

enum class ScreenKind : std::uint8_t {
    start,
    city, ///< staff choose the device's city once
    home,
    home_visit, ///< the first screen on a nurse's tablet
    list,
    service,
    search,
    my_list,
    plan,
    code,
    compare,
    counter, ///< the list for the visitor, one service a page
    family,  ///< the same for a family across the table
    fitting,
    emergency,
    language,
    text_settings,
    notice,
    cover,
    stay, ///< asks whether somebody is still there
    trouble,
    pin,
    staff_menu,
    staff_status,
    staff_install,
    staff_back,
    staff_levels,
    staff_touch,
    staff_counts,
    staff_restart,
};

/// What the kiosk must know about a screen, independent of its content.
struct ScreenFacts {
    ScreenKind kind;
    /// The name in the semantic tree. It must never change, because scripts and tests use it.
    std::string_view name;
    bool for_staff = false;   ///< one of the staff pages, including the PIN
    bool gives_way = false;   ///< replaced by a sheet that is opened over it
    bool whole_panel = false; ///< uses the whole panel even with low reach
};

inline constexpr auto screen_facts = std::to_array<ScreenFacts>({
    {ScreenKind::start, "start"},
    {ScreenKind::city, "city"},
    {ScreenKind::home, "home"},
    {ScreenKind::home_visit, "visit"},
    {ScreenKind::list, "list"},
    {ScreenKind::service, "service"},
    {ScreenKind::search, "search"},
    {ScreenKind::my_list, "my_list"},
    {ScreenKind::plan, "plan"},
    {ScreenKind::code, "code"},
    {ScreenKind::compare, "compare"},
    {ScreenKind::counter, "counter"},
    {ScreenKind::family, "family"},
    {ScreenKind::fitting, "fitting"},
    {ScreenKind::emergency, "emergency"},
    {.kind = ScreenKind::language, .name = "language", .gives_way = true},
    {.kind = ScreenKind::text_settings, .name = "text", .gives_way = true},
    {ScreenKind::notice, "notice"},
    {ScreenKind::cover, "cover"},
    {.kind = ScreenKind::stay, .name = "stay", .gives_way = true},
    {ScreenKind::trouble, "trouble"},
    {.kind = ScreenKind::pin, .name = "pin", .for_staff = true},
    {.kind = ScreenKind::staff_menu, .name = "staff_menu", .for_staff = true},
    {.kind = ScreenKind::staff_status, .name = "staff_status", .for_staff = true},
    {.kind = ScreenKind::staff_install, .name = "staff_install", .for_staff = true},
    {.kind = ScreenKind::staff_back, .name = "staff_back", .for_staff = true},
    {.kind = ScreenKind::staff_levels, .name = "staff_levels", .for_staff = true},
    {.kind = ScreenKind::staff_touch,
     .name = "staff_touch",
     .for_staff = true,
     .whole_panel = true},
    {.kind = ScreenKind::staff_counts, .name = "staff_counts", .for_staff = true},
    {.kind = ScreenKind::staff_restart, .name = "staff_restart", .for_staff = true},
});

// Every kind has a row, in the order of the kinds.
static_assert(std::ranges::is_sorted(screen_facts, {}, &ScreenFacts::kind) &&
              screen_facts.size() == static_cast<std::size_t>(ScreenKind::staff_restart) + 1);

constexpr const ScreenFacts& facts_of(ScreenKind kind) {
    return screen_facts[static_cast<std::size_t>(kind)];
}

} // namespace ui
