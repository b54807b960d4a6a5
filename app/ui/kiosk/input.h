#pragma once

#include "ui/gesture.h"
#include "ui/pointer.h"
#include "ui/screen.h"

#include <utility>
#include <vector>

namespace ui {

/// Passes touches on: presses to ImGui through the pointer, drags and flings to the scroll region
/// below the finger.
class Input {
  public:
    Input(double px_per_mm, bool reduced_motion);
    void reduce_motion(bool reduced_motion);

    void touch(const Touch& touch, const std::vector<ScrollRegion>& regions);
    /// To be called when the screen has changed: nothing of the old one can be pressed or scrolled
    /// any more.
    void forget();
    /// Writes the pointer's state for ImGui. To be called once per frame, before ImGui::NewFrame.
    void write() { pointer_.write(); }

    /// The swipe sideways since the last call: 1 to the left (next page), -1 to the right (previous
    /// page), 0 if there was none.
    int take_swipe() { return std::exchange(swipe_, 0); }

    bool pending() const { return pointer_.pending(); }
    const ScrollFeel& feel() const { return feel_; }

  private:
    void notice_swipe(const Gesture& gesture);
    void act(const Gesture& gesture, const std::vector<ScrollRegion>& regions);

    GestureRecogniser recogniser_;
    Pointer pointer_;
    ScrollFeel feel_;
    double px_per_mm_;
    float least_swipe_px_; ///< 15 mm
    int swipe_ = 0;
    Scroll* moved_ = nullptr;
    bool pressing_ = false;
};

} // namespace ui
