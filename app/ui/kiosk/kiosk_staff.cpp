#include "ui/kiosk/kiosk_impl.h"

#include "base/require.h"
#include "ui/screens/staff_counts_screen.h"
#include "ui/screens/staff_install_screen.h"
#include "ui/screens/staff_levels_screen.h"
#include "ui/screens/staff_menu_screen.h"
#include "ui/screens/staff_pin_screen.h"
#include "ui/screens/staff_restart_screen.h"
#include "ui/screens/staff_status_screen.h"
#include "ui/screens/staff_touch_screen.h"

#include <algorithm>

namespace ui {
namespace {

constexpr double staff_patience_ms = 60'000;

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

void Kiosk::Impl::open_staff(ScreenKind page) {
    using enum ScreenKind;
    switch (page) {
    case staff_status:
        parts.staff->find_status();
        return show(std::make_unique<screens::StaffStatusScreen>());
    case staff_install:
        parts.staff->find_catalogues();
        return show(std::make_unique<screens::StaffInstallScreen>());
    case staff_levels:
        return show(std::make_unique<screens::StaffLevelsScreen>());
    case staff_touch:
        return show(std::make_unique<screens::StaffTouchScreen>());
    case staff_counts:
        parts.staff->find_status();
        parts.staff->find_sticks();
        return show(std::make_unique<screens::StaffCountsScreen>());
    case staff_restart:
        return show(std::make_unique<screens::StaffRestartScreen>());
    default:
        base::require(false, "no page that the staff's menu leads to");
    }
}

struct Kiosk::Impl::StaffDoing {
    Kiosk::Impl& kiosk;
    StaffDesk& desk;

    void operator()(const actions::EnterPin& pin) const { desk.try_pin(pin.digits); }
    void operator()(const actions::LeaveStaff&) const { kiosk.leave_staff(); }
    void operator()(const actions::OpenStaffPage& opened) const { kiosk.open_staff(opened.page); }
    void operator()(const actions::LookAgain&) const {
        if (kiosk.shown() == ScreenKind::staff_install) desk.find_catalogues();
        if (kiosk.shown() == ScreenKind::staff_counts) desk.find_sticks();
    }
    void operator()(const actions::Install& chosen) const { desk.install(chosen.file); }
    void operator()(const actions::SetLevel& set) const { desk.set_level(set.level, set.percent); }
    void operator()(const actions::ExportCounts& to) const { desk.export_counts(to.folder); }
    void operator()(const actions::Restart&) const { desk.restart(); }
};

void Kiosk::Impl::act_for_staff(const StaffAction& action) {
    if (!parts.staff || !in_staff()) return;
    // Before the PIN has been entered there is nothing but to enter it, or to leave.
    const bool for_all = std::holds_alternative<actions::EnterPin>(action) ||
                         std::holds_alternative<actions::LeaveStaff>(action);
    if (at_pin() && !for_all) return;
    std::visit(StaffDoing{*this, *parts.staff}, action);
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
