#pragma once

#include "base/geometry.h"
#include "ui/touch.h"

#include <deque>
#include <optional>
#include <vector>

namespace ui {

/// What the fingers meant.
struct Gesture {
    enum class Kind {
        press,   ///< a finger went down; nothing is decided yet
        tap,     ///< and came up where it was
        drag,    ///< it moves: `delta` since the last drag
        fling,   ///< it left the glass while moving at `velocity`
        release, ///< a drag ended at rest
        cancel,  ///< another finger, or the system, took it away
    };
    Kind kind = Kind::press;
    base::Point position;
    base::Point start;
    base::Point delta;
    base::Point velocity; ///< px per ms
    double time_ms = 0;
};

/// Limits of one panel in pixels. Other touch interfaces allow a tap 6 to 16 px of movement, and
/// fling from 50 px/s (Android) or 400 px/s (Lagrange) on; here they are millimetres of the panel.
struct GestureLimits {
    float slop_px = 10;        ///< 2.5 mm: less is a tap
    double debounce_ms = 100;  ///< a second tap sooner than this is the same tap
    float least_fling = 0.12f; ///< 30 mm/s, px per ms
    float greatest_fling = 6;  ///< 1500 mm/s, px per ms

    static GestureLimits of(double px_per_mm);
};

/// One finger at a time becomes gestures: a pure state machine, time comes with the touches.
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
