#pragma once

#include "ui/gesture.h"
#include "ui/pointer.h"
#include "ui/screen.h"

#include <utility>
#include <vector>

namespace ui {

/// Passes fingers on to what they touch: presses to ImGui through the pointer, drags and flings to
/// the part of the screen that moves.
class Input {
  public:
    Input(double px_per_mm, bool reduced_motion);
    /// From now on.
    void reduce_motion(bool reduced_motion);

    void touch(const Touch& touch, const std::vector<ScrollRegion>& regions);
    /// The screen changed: nothing of the old one may be pressed or moved any more.
    void forget();
    /// Once a frame, before ImGui::NewFrame.
    void write() { pointer_.write(); }

    /// A wipe sideways since this was last asked: 1 to the left, which leads to what comes next, -1
    /// to the right; 0: none.
    int take_wipe() { return std::exchange(wipe_, 0); }

    bool pending() const { return pointer_.pending(); }
    const ScrollFeel& feel() const { return feel_; }

  private:
    void notice_wipe(const Gesture& gesture);
    void act(const Gesture& gesture, const std::vector<ScrollRegion>& regions);

    GestureRecogniser recogniser_;
    Pointer pointer_;
    ScrollFeel feel_;
    double px_per_mm_;
    float least_wipe_px_; ///< 15 mm
    int wipe_ = 0;
    Scroll* moved_ = nullptr;
    bool pressing_ = false;
};

} // namespace ui
