#include "shell/touch_source.h"

#include <SDL.h>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace shell {
namespace {

constexpr std::int64_t mouse_finger = 1;
// More fingers than any visitor has; limits the memory that a faulty panel can use.
constexpr std::size_t most_fingers = 32;
// A finger on the glass is never so still that a panel reports nothing for this long. A palm may
// be; cancelling it does no harm.
constexpr double silent_ms = 5000;

bool is_finger(const SDL_Event& event) {
    return event.type == SDL_FINGERDOWN || event.type == SDL_FINGERMOTION ||
           event.type == SDL_FINGERUP;
}

bool is_mouse(const SDL_Event& event) {
    return event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEMOTION ||
           event.type == SDL_MOUSEBUTTONUP;
}

ui::Touch::Phase phase_of(std::uint32_t type) {
    if (type == SDL_FINGERDOWN || type == SDL_MOUSEBUTTONDOWN) return ui::Touch::Phase::down;
    if (type == SDL_FINGERUP || type == SDL_MOUSEBUTTONUP) return ui::Touch::Phase::up;
    return ui::Touch::Phase::move;
}

} // namespace

void TouchSource::resize(int width_px, int height_px) {
    width_ = static_cast<float>(width_px);
    height_ = static_cast<float>(height_px);
}

bool TouchSource::take(const SDL_Event& event, double now_ms, std::uint32_t ticks) {
    if (!is_finger(event) && !is_mouse(event)) return false;
    // Unsigned subtraction is correct when the ticks wrap around. An event from the future counts
    // as now.
    const std::uint32_t age = ticks - event.common.timestamp;
    const double time_ms = age < 0x80000000u ? now_ms - age : now_ms;
    if (is_mouse(event)) return take_mouse(event, time_ms);
    const SDL_TouchFingerEvent& finger = event.tfinger;
    if (!std::isfinite(finger.x) || !std::isfinite(finger.y)) return false;
    const std::size_t before = waiting_.size();
    add({phase_of(event.type),
         finger.fingerId,
         {std::clamp(finger.x, 0.0f, 1.0f) * width_, std::clamp(finger.y, 0.0f, 1.0f) * height_},
         time_ms});
    return waiting_.size() != before || event.type == SDL_FINGERMOTION;
}

bool TouchSource::take_mouse(const SDL_Event& event, double time_ms) {
    const bool moves = event.type == SDL_MOUSEMOTION;
    if ((moves ? event.motion.which : event.button.which) == SDL_TOUCH_MOUSEID) return false;
    if (!moves && event.button.button != SDL_BUTTON_LEFT) return false;
    if (moves && !down_.contains(mouse_finger)) return false;
    const base::Point position =
        moves ? base::Point{static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)}
              : base::Point{static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
    add({phase_of(event.type), mouse_finger, position, time_ms});
    return true;
}

void TouchSource::add(ui::Touch touch) {
    using Phase = ui::Touch::Phase;
    if (touch.phase == Phase::down) {
        cancel_lost(touch);
        if (down_.size() >= most_fingers) return;
        down_[touch.finger] = {touch.position, touch.time_ms};
    } else {
        const auto found = down_.find(touch.finger);
        if (found == down_.end()) return;
        found->second = {touch.position, touch.time_ms};
        if (touch.phase != Phase::move) down_.erase(found);
    }
    if (touch.phase == Phase::move) {
        const auto last = std::find_if(waiting_.rbegin(), waiting_.rend(),
                                       [&](const auto& w) { return w.finger == touch.finger; });
        if (last != waiting_.rend() && last->phase == Phase::move) {
            *last = touch;
            return;
        }
    }
    waiting_.push_back(touch);
}

void TouchSource::cancel_lost(const ui::Touch& down) {
    for (auto at = down_.begin(); at != down_.end();) {
        const auto& [finger, known] = *at;
        const bool lost = finger == down.finger || down.time_ms - known.last_ms > silent_ms;
        if (lost)
            waiting_.push_back({ui::Touch::Phase::cancel, finger, known.position, down.time_ms});
        at = lost ? down_.erase(at) : std::next(at);
    }
}

void TouchSource::cancel_all(double now_ms) {
    for (const auto& [finger, known] : std::exchange(down_, {}))
        waiting_.push_back({ui::Touch::Phase::cancel, finger, known.position, now_ms});
}

std::vector<ui::Touch> TouchSource::touches() { return std::exchange(waiting_, {}); }

} // namespace shell
