#pragma once

#include "base/geometry.h"
#include "ui/touch.h"

#include <deque>
#include <optional>
#include <vector>

namespace ui {

/// A gesture of one finger.
struct Gesture {
    enum class Kind {
        press,   ///< the finger went down; it may become a tap or a drag
        tap,     ///< the finger went up without moving
        drag,    ///< the finger moved by `delta` since the last drag
        fling,   ///< the finger went up while moving at `velocity`
        release, ///< the finger went up after a drag, without moving
        cancel,  ///< ended by another finger or by the system
    };
    Kind kind = Kind::press;
    base::Point position;
    base::Point start;
    base::Point delta;
    base::Point velocity; ///< px per ms
    double time_ms = 0;
};

/// The limits for a panel, in pixels. They are fixed in millimetres. For comparison: other touch
/// interfaces allow 6 to 16 px of movement in a tap; a fling begins at 50 px/s in Android and at
/// 400 px/s in Lagrange.
struct GestureLimits {
    float slop_px = 10;        ///< 2.5 mm: with less movement it is a tap
    double debounce_ms = 100;  ///< a second tap within this time is ignored
    float least_fling = 0.12f; ///< 30 mm/s, px per ms
    float greatest_fling = 6;  ///< 1500 mm/s, px per ms

    static GestureLimits of(double px_per_mm);
};

/// Recognises the gestures of one finger. A pure state machine: the time is that of the touches.
class GestureRecogniser {
  public:
    explicit GestureRecogniser(GestureLimits limits) : limits_(limits) {}

    std::vector<Gesture> feed(const Touch& touch);

  private:
    std::vector<Gesture> down(const Touch& touch);
    std::vector<Gesture> move(const Touch& touch);
    std::vector<Gesture> up(const Touch& touch);
    base::Point release_velocity(double now_ms) const;

    struct Sample {
        base::Point position;
        double time_ms;
    };
    GestureLimits limits_;
    std::optional<std::int64_t> finger_;
    bool dragging_ = false;
    base::Point start_;
    base::Point last_;
    std::deque<Sample> samples_; ///< the last five positions
    double last_tap_ms_ = -1e9;
};

} // namespace ui
