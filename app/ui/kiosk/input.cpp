#include "ui/kiosk/input.h"

#include <cmath>

namespace ui {

Input::Input(double px_per_mm, bool reduced_motion)
    : recogniser_(GestureLimits::of(px_per_mm)), feel_(ScrollFeel::of(px_per_mm, reduced_motion)),
      px_per_mm_(px_per_mm), least_swipe_px_(static_cast<float>(15 * px_per_mm)) {}

void Input::reduce_motion(bool reduced_motion) {
    feel_ = ScrollFeel::of(px_per_mm_, reduced_motion);
}

void Input::notice_swipe(const Gesture& gesture) {
    const float across = gesture.position.x - gesture.start.x;
    const float along = gesture.position.y - gesture.start.y;
    if (std::abs(across) >= least_swipe_px_ && std::abs(across) > 2 * std::abs(along))
        swipe_ = across < 0 ? 1 : -1;
}

void Input::touch(const Touch& touch, const std::vector<ScrollRegion>& regions) {
    for (const Gesture& gesture : recogniser_.feed(touch)) act(gesture, regions);
}

void Input::forget() {
    if (pressing_) pointer_.leave();
    pressing_ = false;
    moved_ = nullptr;
    swipe_ = 0;
}

void Input::act(const Gesture& gesture, const std::vector<ScrollRegion>& regions) {
    switch (gesture.kind) {
    case Gesture::Kind::press: {
        moved_ = nullptr;
        for (const ScrollRegion& region : regions)
            if (region.rect.contains(gesture.position)) moved_ = region.scroll;
        pressing_ = !(moved_ && moved_->stop()); // a touch that stops a list presses nothing
        if (pressing_) pointer_.press(gesture.position);
        break;
    }
    case Gesture::Kind::tap:
        if (pressing_) pointer_.release();
        if (moved_) moved_->release(gesture.time_ms);
        pressing_ = false;
        break;
    case Gesture::Kind::drag:
        if (pressing_) pointer_.leave();
        pressing_ = false;
        if (moved_) moved_->drag(gesture.delta.y, feel_);
        break;
    case Gesture::Kind::fling:
        notice_swipe(gesture);
        if (moved_) moved_->fling(gesture.velocity.y, gesture.time_ms);
        break;
    case Gesture::Kind::release:
        notice_swipe(gesture);
        if (moved_) moved_->release(gesture.time_ms);
        break;
    case Gesture::Kind::cancel:
        if (moved_) moved_->release(gesture.time_ms);
        forget();
        break;
    }
}

} // namespace ui
