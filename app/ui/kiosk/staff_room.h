#pragma once

#include "ui/action.h"
#include "ui/kiosk/corner_hold.h"
#include "ui/kiosk/current_visit.h"
#include "ui/kiosk/navigation.h"
#include "ui/staff_desk.h"

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// The staff's side of the screen: the corner that leads to it, the PIN, their pages, and the end
/// when nobody touches them for a minute. All times are milliseconds of the loop's clock.
class StaffRoom {
  public:
    /// `desk` may be missing: then nothing leads here. `finish` ends the visit and goes to the
    /// start. The others must live longer.
    StaffRoom(std::shared_ptr<StaffDesk> desk, Navigation& navigation, CurrentVisit& visit,
              std::function<void()> finish);

    /// Whether the PIN or one of the pages is open.
    bool inside() const { return navigation_.has_staff_page(); }
    /// What a finger does on a visitor's screen: it may rest in the corner.
    void touch(const Touch& touch, const Device& device);
    void act(const StaffAction& action);

    // Before a frame. Each says whether another screen is shown now.
    /// Asks for the PIN when the corner was held long enough.
    bool watch_corner(double now_ms);
    /// While inside: what was answered or left alone.
    bool watch(double now_ms);

    /// When the corner will have been held.
    std::optional<double> corner_due_ms() const { return corner_.due_ms(); }
    /// While inside: when the next frame is due.
    std::optional<double> deadline_ms(double now_ms) const;
    /// How the device is, as this frame found it; nothing outside.
    const StaffView* view() const { return inside() ? view_ : nullptr; }

  private:
    struct Doing;
    bool at_pin() const { return navigation_.has(ScreenKind::pin); }
    void enter(double now_ms);
    void leave();
    void open(ScreenKind page);

    std::shared_ptr<StaffDesk> desk_;
    Navigation& navigation_;
    CurrentVisit& visit_;
    std::function<void()> finish_;
    CornerHold corner_;
    const StaffView* view_ = nullptr;
};

} // namespace ui
