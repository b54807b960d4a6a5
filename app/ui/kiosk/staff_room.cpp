#include "ui/kiosk/staff_room.h"

#include "base/require.h"
#include "ui/screens/staff_back_screen.h"
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

constexpr double patience_ms = 60'000;

} // namespace

/// Has one function for each action of the staff pages.
struct StaffRoom::Doing {
    StaffRoom& room;
    StaffDesk& desk;

    void operator()(const actions::EnterPin& pin) const { desk.try_pin(pin.digits); }
    void operator()(const actions::LeaveStaff&) const { room.leave(); }
    void operator()(const actions::OpenStaffPage& opened) const { room.open(opened.page); }
    void operator()(const actions::LookAgain&) const {
        const ScreenKind shown = room.navigation_.shown();
        if (shown == ScreenKind::staff_install) desk.find_catalogues();
        if (shown == ScreenKind::staff_counts) desk.find_sticks();
    }
    void operator()(const actions::Install& chosen) const { desk.install(chosen.file); }
    void operator()(const actions::GoBack&) const { desk.go_back(); }
    void operator()(const actions::SetLevel& set) const { desk.set_level(set.level, set.percent); }
    void operator()(const actions::ExportCounts& to) const { desk.export_counts(to.folder); }
    void operator()(const actions::Restart&) const { desk.restart(); }
};

StaffRoom::StaffRoom(std::shared_ptr<StaffDesk> desk, Navigation& navigation, CurrentVisit& visit,
                     std::function<void()> finish)
    : desk_(std::move(desk)), navigation_(navigation), visit_(visit), finish_(std::move(finish)) {}

void StaffRoom::touch(const Touch& touch, const Device& device) {
    if (desk_ && !inside()) corner_.feed(touch, CornerHold::corner(device));
}

void StaffRoom::act(const StaffAction& action) {
    if (!desk_ || !inside()) return;
    // On the PIN screen no other action is allowed.
    const bool without_pin = std::holds_alternative<actions::EnterPin>(action) ||
                             std::holds_alternative<actions::LeaveStaff>(action);
    if (at_pin() && !without_pin) return;
    std::visit(Doing{*this, *desk_}, action);
}

bool StaffRoom::watch_corner(double now_ms) {
    if (!corner_.take(now_ms) || inside()) return false;
    if (navigation_.shown() == ScreenKind::stay) navigation_.close();
    visit_.touched(now_ms);
    navigation_.show(std::make_unique<screens::StaffPinScreen>());
    return true;
}

bool StaffRoom::watch(double now_ms) {
    // Called once per frame. If something finishes later, desk_->news() requests another frame.
    view_ = &desk_->look(now_ms);
    if (desk_->take_right_pin() && at_pin()) {
        enter(now_ms);
        return true;
    }
    if (view_->installing) visit_.touched(now_ms); // staff wait for the end
    if (now_ms - visit_.touched_ms() < patience_ms) return false;
    leave();
    return true;
}

std::optional<double> StaffRoom::deadline_ms(double now_ms) const {
    if (desk_->news()) return now_ms;
    const double leave = visit_.touched_ms() + patience_ms;
    const auto again = view_ ? view_->again_ms : std::nullopt;
    return again ? std::min(leave, *again) : leave;
}

/// Ends the visit of the family before.
void StaffRoom::enter(double now_ms) {
    finish_();
    desk_->entered();
    navigation_.show(std::make_unique<screens::StaffMenuScreen>(), Door{});
    visit_.touched(now_ms);
}

void StaffRoom::leave() {
    // The PIN was not entered, so the visitor's screen is still below.
    if (at_pin()) return navigation_.back_from(ScreenKind::pin);
    desk_->left();
    finish_();
}

void StaffRoom::open(ScreenKind page) {
    using enum ScreenKind;
    switch (page) {
    case staff_status:
        desk_->find_status();
        return navigation_.show(std::make_unique<screens::StaffStatusScreen>());
    case staff_install:
        desk_->find_catalogues();
        return navigation_.show(std::make_unique<screens::StaffInstallScreen>());
    case staff_back:
        desk_->find_status();
        return navigation_.show(std::make_unique<screens::StaffBackScreen>());
    case staff_levels:
        desk_->find_levels();
        return navigation_.show(std::make_unique<screens::StaffLevelsScreen>());
    case staff_touch:
        return navigation_.show(std::make_unique<screens::StaffTouchScreen>());
    case staff_counts:
        desk_->find_status();
        desk_->find_sticks();
        return navigation_.show(std::make_unique<screens::StaffCountsScreen>());
    case staff_restart:
        return navigation_.show(std::make_unique<screens::StaffRestartScreen>());
    default:
        base::require(false, "no page that the staff's menu leads to");
    }
}

} // namespace ui
