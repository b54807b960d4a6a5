#pragma once

#include "shell/script_player.h"
#include "ui/semantics.h"

#include <cstdint>
#include <random>
#include <string>

namespace monkey {

/// Touches a kiosk at random, identically for the same seed: taps on and beside targets, drags,
/// flings, two fingers, bursts, held fingers (in the staff's corner too), and minutes without a
/// touch.
class Monkey {
  public:
    Monkey(shell::Stage& stage, shell::ManualClock& clock, std::uint64_t seed, int width_px,
           int height_px)
        : stage_(stage), clock_(clock), random_(seed), width_(width_px), height_(height_px) {}

    /// Makes one gesture; returns the number of fingers that touched down.
    int gesture();
    /// The longest time of a frame, in milliseconds of the real clock.
    double slowest_frame_ms() const { return slowest_frame_ms_; }
    /// The screen of that frame.
    const std::string& slowest_screen() const { return slowest_screen_; }

  private:
    int tap();
    int drag();
    int fling();
    int two_fingers();
    int burst();
    int hold();
    int hold_corner();
    int leave();

    /// A whole number from `low` to `high`.
    int between(int low, int high);
    base::Point anywhere();
    /// The centre of some target of the frame, or any position.
    base::Point on_target();
    void finger(ui::Touch::Phase phase, base::Point at, std::int64_t id = 1);
    /// Moves a finger in a straight line in `steps` of 8 ms.
    void stroke(base::Point from, base::Point to, int steps);
    /// Advances the clock and builds the frames that are due, one every 16 ms at most.
    void pass(double ms);
    void frame();

    shell::Stage& stage_;
    shell::ManualClock& clock_;
    std::mt19937_64 random_;
    int width_, height_;
    double slowest_frame_ms_ = 0;
    std::string slowest_screen_;
};

} // namespace monkey
