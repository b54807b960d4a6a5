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

/// Controls the staff pages: the corner that opens them, the PIN, and closing them after a minute
/// without a touch. All times are milliseconds of the loop's clock.
class StaffRoom {
  public:
    /// Without `desk` the pages cannot be opened. `finish` ends the visit and shows the start
    /// screen. `navigation` and `visit` must outlive this object.
    StaffRoom(std::shared_ptr<StaffDesk> desk, Navigation& navigation, CurrentVisit& visit,
              std::function<void()> finish);

    /// Whether the PIN or one of the pages is open.
    bool inside() const { return navigation_.has_staff_page(); }
    /// To be called for every touch, to notice a finger that rests in the corner.
    void touch(const Touch& touch, const Device& device);
    void act(const StaffAction& action);

    // To be called before each frame. True if another screen is shown now.
    /// Opens the PIN screen when the corner was held long enough.
    bool watch_corner(double now_ms);
    /// While inside: reacts to the answer to the PIN, and leaves after a minute without a touch.
    bool watch(double now_ms);

    /// When the corner will have been held long enough.
    std::optional<double> corner_due_ms() const { return corner_.due_ms(); }
    /// While inside: when the next frame is due.
    std::optional<double> deadline_ms(double now_ms) const;
    /// While inside: whether an answer of the device is awaited.
    bool asking() const { return inside() && desk_->asking(); }
    /// The device's state for this frame; nullptr while not inside.
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
