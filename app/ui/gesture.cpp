#include "ui/gesture.h"

#include <cmath>

namespace ui {
namespace {

constexpr std::size_t kept_samples = 5;
constexpr double velocity_span_ms = 150; ///< older samples do not count for the velocity

float length(base::Point p) { return std::hypot(p.x, p.y); }
base::Point difference(base::Point a, base::Point b) { return {a.x - b.x, a.y - b.y}; }

} // namespace

GestureLimits GestureLimits::of(double px_per_mm) {
    const auto mm = static_cast<float>(px_per_mm);
    return {2.5f * mm, 100, 0.030f * mm, 1.5f * mm};
}

std::vector<Gesture> GestureRecogniser::feed(const Touch& touch) {
    switch (touch.phase) {
    case Touch::Phase::down:
        return down(touch);
    case Touch::Phase::move:
        return move(touch);
    case Touch::Phase::up:
        return up(touch);
    case Touch::Phase::cancel:
        break;
    }
    if (!finger_ || *finger_ != touch.finger) return {};
    finger_.reset();
    return {{Gesture::Kind::cancel, last_, start_, {}, {}, touch.time_ms}};
}

std::vector<Gesture> GestureRecogniser::down(const Touch& touch) {
    if (finger_) { // no gesture needs two fingers, so a second one cancels
        finger_.reset();
        return {{Gesture::Kind::cancel, last_, start_, {}, {}, touch.time_ms}};
    }
    if (touch.time_ms - last_tap_ms_ < limits_.debounce_ms) return {};
    finger_ = touch.finger;
    dragging_ = false;
    start_ = last_ = touch.position;
    samples_.assign(1, {touch.position, touch.time_ms});
    return {{Gesture::Kind::press, start_, start_, {}, {}, touch.time_ms}};
}

std::vector<Gesture> GestureRecogniser::move(const Touch& touch) {
    if (!finger_ || *finger_ != touch.finger) return {};
    samples_.push_back({touch.position, touch.time_ms});
    if (samples_.size() > kept_samples) samples_.pop_front();
    if (!dragging_ && length(difference(touch.position, start_)) < limits_.slop_px) return {};
    dragging_ = true;
    const base::Point delta = difference(touch.position, last_);
    last_ = touch.position;
    return {{Gesture::Kind::drag, last_, start_, delta, {}, touch.time_ms}};
}

std::vector<Gesture> GestureRecogniser::up(const Touch& touch) {
    if (!finger_ || *finger_ != touch.finger) return {};
    std::vector<Gesture> gestures;
    if (touch.position != last_) gestures = move(touch);
    finger_.reset();
    if (!dragging_) {
        last_tap_ms_ = touch.time_ms;
        return {{Gesture::Kind::tap, start_, start_, {}, {}, touch.time_ms}};
    }
    const base::Point velocity = release_velocity(touch.time_ms);
    const bool flung = length(velocity) >= limits_.least_fling;
    gestures.push_back({flung ? Gesture::Kind::fling : Gesture::Kind::release,
                        last_,
                        start_,
                        {},
                        flung ? velocity : base::Point{},
                        touch.time_ms});
    return gestures;
}

base::Point GestureRecogniser::release_velocity(double now_ms) const {
    const Sample* oldest = nullptr;
    for (const Sample& sample : samples_)
        if (!oldest && now_ms - sample.time_ms <= velocity_span_ms) oldest = &sample;
    if (!oldest || samples_.size() < 2) return {};
    const Sample& newest = samples_.back();
    const double span = now_ms - oldest->time_ms;
    if (span < 1) return {};
    base::Point velocity = difference(newest.position, oldest->position);
    velocity.x = static_cast<float>(velocity.x / span);
    velocity.y = static_cast<float>(velocity.y / span);
    const float speed = length(velocity);
    if (speed > limits_.greatest_fling) {
        velocity.x *= limits_.greatest_fling / speed;
        velocity.y *= limits_.greatest_fling / speed;
    }
    return velocity;
}

} // namespace ui
