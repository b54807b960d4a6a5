#pragma once

#include "ui/touch.h"

#include <cstdint>
#include <map>
#include <vector>

union SDL_Event;

namespace shell {

/// Turns SDL's finger events into touches; a mouse's left button acts as finger 1.
/// Moves of one finger that wait to be taken become one, downs and ups are never lost.
/// A panel that is unplugged, or loses a finger, never reports that it is gone: such a finger is
/// cancelled when it comes down again, or when another one comes and it has long been silent.
class TouchSource {
  public:
    /// The window's size in pixels: fingers arrive as fractions of it.
    void resize(int width_px, int height_px);

    /// True where the event was a touch. `now_ms` is the loop's clock at the moment when SDL's own
    /// ticks (they wrap) stood at `ticks`.
    bool take(const SDL_Event& event, double now_ms, std::uint32_t ticks);
    /// Every finger that is down is cancelled: the window was hidden or turned.
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
