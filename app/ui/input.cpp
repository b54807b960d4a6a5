#include "ui/input.h"

namespace ui {

Input::Input(double px_per_mm, bool reduced_motion)
    : recogniser_(GestureLimits::of(px_per_mm)), feel_(ScrollFeel::of(px_per_mm, reduced_motion)) {}

void Input::touch(const Touch& touch, const std::vector<ScrollRegion>& regions) {
    for (const Gesture& gesture : recogniser_.feed(touch)) act(gesture, regions);
}

void Input::forget() {
    if (pressing_) pointer_.leave();
    pressing_ = false;
    moved_ = nullptr;
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
        if (moved_) moved_->fling(gesture.velocity.y, gesture.time_ms);
        break;
    case Gesture::Kind::release:
        if (moved_) moved_->release(gesture.time_ms);
        break;
    case Gesture::Kind::cancel:
        if (moved_) moved_->release(gesture.time_ms);
        forget();
        break;
    }
}

} // namespace ui
