#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/staff_counts_screen.h"
#include "ui/screens/staff_install_screen.h"
#include "ui/screens/staff_levels_screen.h"
#include "ui/screens/staff_menu_screen.h"
#include "ui/screens/staff_pin_screen.h"
#include "ui/screens/staff_restart_screen.h"
#include "ui/screens/staff_status_screen.h"
#include "ui/screens/staff_touch_screen.h"

#include <algorithm>
#include <charconv>

namespace ui {
namespace {

constexpr double staff_patience_ms = 60'000;

int percent_of(const std::string& text) {
    int percent = 0;
    std::from_chars(text.data(), text.data() + text.size(), percent);
    return std::clamp(percent, 0, 100);
}

} // namespace

void Kiosk::Impl::ask_pin() {
    if (in_staff()) return;
    input.forget();
    if (asking()) stack.pop();
    touched_ms = now_ms;
    show(std::make_unique<screens::StaffPinScreen>());
}

/// Whoever was here has left, with all that was chosen.
void Kiosk::Impl::enter_staff() {
    finish();
    parts.staff->entered();
    show(std::make_unique<screens::StaffMenuScreen>(), Door{});
    touched_ms = now_ms;
}

void Kiosk::Impl::leave_staff() {
    if (at_pin()) { // nobody has entered: the visitor's screen is still there
        input.forget();
        stack.pop_to(stack.depth_of(ScreenKind::pin) - 1);
        turn.start(now_ms);
        return;
    }
    parts.staff->left();
    finish();
}

void Kiosk::Impl::open_staff(const std::string& page) {
    using namespace screens;
    if (page == "staff_status") {
        parts.staff->find_status();
        show(std::make_unique<StaffStatusScreen>());
    } else if (page == "staff_install") {
        parts.staff->find_catalogues();
        show(std::make_unique<StaffInstallScreen>());
    } else if (page == "staff_levels") {
        show(std::make_unique<StaffLevelsScreen>());
    } else if (page == "staff_touch") {
        show(std::make_unique<StaffTouchScreen>());
    } else if (page == "staff_counts") {
        parts.staff->find_status();
        parts.staff->find_sticks();
        show(std::make_unique<StaffCountsScreen>());
    } else if (page == "staff_restart") {
        show(std::make_unique<StaffRestartScreen>());
    }
}

void Kiosk::Impl::act_for_staff(const Action& action) {
    using enum Action::Kind;
    if (!parts.staff || !in_staff()) return;
    if (action.kind == enter_pin) return parts.staff->try_pin(action.id);
    if (action.kind == leave_staff) return this->leave_staff();
    if (at_pin()) return; // the rest is for those who have entered
    switch (action.kind) {
    case open_staff:
        this->open_staff(action.id);
        break;
    case staff_again:
        if (shown() == ScreenKind::staff_install) parts.staff->find_catalogues();
        if (shown() == ScreenKind::staff_counts) parts.staff->find_sticks();
        break;
    case install:
        parts.staff->install(action.id);
        break;
    case set_brightness:
        parts.staff->set_level(StaffLevel::brightness, percent_of(action.id));
        break;
    case set_volume:
        parts.staff->set_level(StaffLevel::volume, percent_of(action.id));
        break;
    case export_counts:
        parts.staff->export_counts(action.id);
        break;
    case restart:
        parts.staff->restart();
        break;
    default:
        break;
    }
}

void Kiosk::Impl::watch_staff() {
    // Once a frame: what is finished later is news, which asks for the next one.
    const StaffView& view = parts.staff->look(now_ms);
    staff_view = &view;
    if (parts.staff->take_right_pin() && at_pin()) return enter_staff();
    if (view.installing) touched_ms = now_ms; // they wait for its end
    if (now_ms - touched_ms >= staff_patience_ms) leave_staff();
}

std::optional<double> Kiosk::Impl::staff_deadline() {
    if (parts.staff->news()) return now_ms;
    const double leave = touched_ms + staff_patience_ms;
    const auto again = staff_view ? staff_view->again_ms : std::nullopt;
    return again ? std::min(leave, *again) : leave;
}

} // namespace ui
