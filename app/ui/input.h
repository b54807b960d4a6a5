#pragma once

#include "ui/gesture.h"
#include "ui/pointer.h"
#include "ui/screen.h"

#include <vector>

namespace ui {

/// Brings fingers to what they touch: presses to ImGui through the pointer, drags and flings to the
/// part of the screen that moves.
class Input {
  public:
    Input(double px_per_mm, bool reduced_motion);

    void touch(const Touch& touch, const std::vector<ScrollRegion>& regions);
    /// The screen changed: nothing of the old one may be pressed or moved any more.
    void forget();
    /// Once a frame, before ImGui::NewFrame.
    void write() { pointer_.write(); }

    bool pending() const { return pointer_.pending(); }
    const ScrollFeel& feel() const { return feel_; }

  private:
    void act(const Gesture& gesture, const std::vector<ScrollRegion>& regions);

    GestureRecogniser recogniser_;
    Pointer pointer_;
    ScrollFeel feel_;
    Scroll* moved_ = nullptr;
    bool pressing_ = false;
};

} // namespace ui
