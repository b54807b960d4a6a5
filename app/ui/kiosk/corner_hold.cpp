#include "ui/kiosk/corner_hold.h"

namespace ui {

base::Rect CornerHold::corner(const Device& device) {
    const double mm = device.kind == Device::Kind::tablet ? 15 : 25;
    const auto side = static_cast<float>(mm * device.px_per_mm());
    return {0, 0, side, side};
}

void CornerHold::feed(const Touch& touch, const base::Rect& corner) {
    switch (touch.phase) {
    case Touch::Phase::down:
        fingers_.insert(touch.finger);
        since_ms_.reset();
        if (fingers_.size() == 1 && corner.contains(touch.position)) since_ms_ = touch.time_ms;
        break;
    case Touch::Phase::move:
        if (!corner.contains(touch.position)) since_ms_.reset();
        break;
    case Touch::Phase::up:
    case Touch::Phase::cancel:
        fingers_.erase(touch.finger);
        since_ms_.reset();
        break;
    }
}

std::optional<double> CornerHold::due_ms() const {
    if (!since_ms_) return {};
    return *since_ms_ + hold_ms;
}

bool CornerHold::take(double now_ms) {
    if (!since_ms_ || now_ms < *since_ms_ + hold_ms) return false;
    since_ms_.reset();
    return true;
}

} // namespace ui
