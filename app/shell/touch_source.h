#pragma once

#include "ui/touch.h"

#include <cstdint>
#include <map>
#include <vector>

union SDL_Event;

namespace shell {

/// Converts SDL's finger events to touches; a mouse's left button counts as finger 1. Consecutive
/// moves of a finger are merged into one; no down or up is lost.
///
/// When a panel is unplugged or loses track of a finger, SDL reports no end of the touch. Such a
/// finger is cancelled when its next down arrives, or when another finger comes down after it has
/// been silent for 5 s.
class TouchSource {
  public:
    /// Sets the window's size in pixels; SDL reports positions as fractions of it.
    void resize(int width_px, int height_px);

    /// True if the event was a touch. `now_ms` is the loop's clock at the moment `ticks` of SDL's
    /// clock, which wraps around after 49 days.
    bool take(const SDL_Event& event, double now_ms, std::uint32_t ticks);
    /// Cancels every finger that is down, because the window was hidden or turned.
    void cancel_all(double now_ms);

    /// The touches since the last call, oldest first.
    std::vector<ui::Touch> touches();

  private:
    struct Finger {
        base::Point position;
        double last_ms = 0; ///< when it was last reported
    };

    void add(ui::Touch touch);
    void cancel_lost(const ui::Touch& down);
    bool take_mouse(const SDL_Event& event, double time_ms);

    float width_ = 1;
    float height_ = 1;
    std::vector<ui::Touch> waiting_;
    std::map<std::int64_t, Finger> down_; ///< fingers on the screen
};

} // namespace shell
