#include "ui/kiosk/current_visit.h"

#include <cmath>
#include <numbers>

namespace ui {
namespace {

constexpr double badge_ms = 240;
constexpr float badge_swell = 0.15f;

} // namespace

CurrentVisit::CurrentVisit(const Preferences& first, bool home_visit) : home_visit_(home_visit) {
    first_.preferences = first;
    visit_ = first_;
}

std::vector<std::string> CurrentVisit::end() {
    std::vector<std::string> words = missed_.end();
    for (std::string* text : {&visit_.query, &visit_.preferences.language})
        text->assign(text->capacity(), '\0');
    visit_ = first_;
    listed_ms_ = -1e9;
    return words;
}

CurrentVisit::Idle CurrentVisit::idle(double now_ms) const {
    if (now_ms >= leaves_at_ms()) return Idle::gone;
    return now_ms >= asks_at_ms() ? Idle::ask : Idle::here;
}

bool CurrentVisit::badge_moving(double now_ms) const {
    return !visit_.preferences.reduced_motion && now_ms - listed_ms_ < badge_ms;
}

float CurrentVisit::badge_scale(double now_ms) const {
    if (!badge_moving(now_ms)) return 1;
    return 1 + badge_swell * static_cast<float>(
                                 std::sin(std::numbers::pi * (now_ms - listed_ms_) / badge_ms));
}

} // namespace ui
