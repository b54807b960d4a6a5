#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double glide_ms = 280;

double eased(double t) { return 1 - std::pow(1 - t, 3); }

} // namespace

ScrollFeel ScrollFeel::of(double px_per_mm, bool reduced_motion) {
    ScrollFeel feel;
    feel.stop_px_per_ms = static_cast<float>(0.003 * px_per_mm);
    if (reduced_motion) feel.elastic = 0;
    return feel;
}

float Scroll::clamped(float offset) const { return std::clamp(offset, 0.0f, limit()); }

void Scroll::resize(float content, float viewport) {
    const float before = limit();
    content_ = content;
    viewport_ = viewport;
    if (mode_ == Mode::still && limit() < before) offset_ = std::min(offset_, limit());
}

void Scroll::drag(float delta, const ScrollFeel& feel) {
    mode_ = Mode::still;
    const bool beyond = offset_ < 0 || offset_ > limit();
    const bool outwards = (offset_ <= 0 && delta > 0) || (offset_ >= limit() && delta < 0);
    offset_ -= beyond || outwards ? delta * feel.elastic : delta;
    if (feel.elastic == 0) offset_ = clamped(offset_);
}

void Scroll::fling(float velocity, double now_ms) {
    if (limit() <= 0) return release(now_ms);
    velocity_ = -velocity;
    mode_ = Mode::fling;
    last_ms_ = now_ms;
}

void Scroll::release(double now_ms) {
    mode_ = offset_ == clamped(offset_) ? Mode::still : Mode::spring;
    last_ms_ = now_ms;
}

bool Scroll::stop() {
    const bool was_moving = mode_ == Mode::fling || mode_ == Mode::glide;
    mode_ = Mode::still;
    velocity_ = 0;
    return was_moving;
}

void Scroll::glide_to(float offset, double now_ms) {
    from_ = offset_;
    target_ = clamped(offset);
    since_ms_ = now_ms;
    mode_ = from_ == target_ ? Mode::still : Mode::glide;
}

void Scroll::jump_to(float offset) {
    offset_ = clamped(offset);
    mode_ = Mode::still;
}

void Scroll::advance(double now_ms, const ScrollFeel& feel) {
    if (mode_ == Mode::still) return;
    const double elapsed = std::max(0.0, now_ms - last_ms_);
    last_ms_ = now_ms;
    if (mode_ == Mode::glide) {
        const double t = std::clamp((now_ms - since_ms_) / glide_ms, 0.0, 1.0);
        offset_ = from_ + (target_ - from_) * static_cast<float>(eased(t));
        if (t >= 1) jump_to(target_);
        return;
    }
    if (mode_ == Mode::fling) {
        const double slower = std::exp(-elapsed / feel.decay_ms);
        offset_ += velocity_ * static_cast<float>(feel.decay_ms * (1 - slower));
        velocity_ *= static_cast<float>(slower);
        if (offset_ != clamped(offset_)) {
            const float over = offset_ - clamped(offset_);
            offset_ = clamped(offset_) + over * feel.elastic;
            mode_ = Mode::spring;
        } else if (std::abs(velocity_) < feel.stop_px_per_ms) {
            mode_ = Mode::still;
        }
        if (mode_ == Mode::spring && feel.elastic == 0) jump_to(offset_);
        return;
    }
    const float edge = clamped(offset_);
    offset_ = edge + (offset_ - edge) * static_cast<float>(std::exp(-elapsed / feel.spring_ms));
    if (std::abs(offset_ - edge) < 0.5f) jump_to(edge);
}

} // namespace ui
