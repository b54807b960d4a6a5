#include "monkey/monkey.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace monkey {

using Phase = ui::Touch::Phase;

// Not std::uniform_int_distribution, whose results differ between libraries.
int Monkey::between(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<std::uint64_t>(high - low + 1));
}

base::Point Monkey::anywhere() {
    return {static_cast<float>(between(0, width_ - 1)),
            static_cast<float>(between(0, height_ - 1))};
}

base::Point Monkey::on_target() {
    std::vector<base::Point> middles;
    for (const ui::Node& node : stage_.tree().nodes)
        if (node.target && node.enabled) middles.push_back(node.rect.centre());
    if (middles.empty() || between(1, 10) <= 2) return anywhere();
    return middles[static_cast<std::size_t>(between(0, static_cast<int>(middles.size()) - 1))];
}

void Monkey::finger(Phase phase, base::Point at, std::int64_t id) {
    stage_.touch({phase, id, at, clock_.now_ms()});
}

void Monkey::frame() {
    const auto began = std::chrono::steady_clock::now();
    stage_.frame(clock_.now_ms());
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    if (ms <= slowest_frame_ms_) return;
    slowest_frame_ms_ = ms;
    slowest_screen_ = stage_.tree().screen;
}

void Monkey::pass(double ms) {
    const double end = clock_.now_ms() + ms;
    while (clock_.now_ms() < end) {
        const auto next = stage_.next_frame_ms();
        const double due = next ? std::max(*next, clock_.now_ms() + 16) : end;
        clock_.advance(std::min(due, end) - clock_.now_ms());
        if (next && due <= end) frame();
    }
}

void Monkey::stroke(base::Point from, base::Point to, int steps) {
    for (int step = 1; step <= steps; ++step) {
        const float share = static_cast<float>(step) / static_cast<float>(steps);
        clock_.advance(8);
        finger(Phase::move, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        if (step % 4 == 0) frame();
    }
}

int Monkey::tap() {
    const base::Point at = on_target();
    finger(Phase::down, at);
    pass(between(10, 120));
    finger(Phase::up, at);
    frame();
    pass(between(0, 320));
    return 1;
}

int Monkey::drag() {
    const base::Point from = anywhere(), to = anywhere();
    finger(Phase::down, from);
    stroke(from, to, between(4, 30));
    pass(between(200, 500)); // a pause, so that there is no fling
    finger(between(1, 10) == 1 ? Phase::cancel : Phase::up, to);
    pass(between(0, 100));
    return 1;
}

int Monkey::fling() {
    const base::Point from = anywhere();
    const base::Point to = {from.x + static_cast<float>(between(-200, 200)),
                            from.y + static_cast<float>(between(-900, 900))};
    finger(Phase::down, from);
    stroke(from, to, between(3, 8));
    finger(Phase::up, to);
    pass(between(0, 600));
    return 1;
}

int Monkey::two_fingers() {
    const base::Point first = on_target(), second = anywhere();
    finger(Phase::down, first, 1);
    pass(between(0, 60));
    finger(Phase::down, second, 2);
    pass(between(0, 60));
    finger(Phase::move, anywhere(), 2);
    finger(Phase::up, between(0, 1) ? first : second, between(1, 2));
    pass(between(0, 60));
    finger(Phase::up, second, 2);
    finger(Phase::up, first, 1);
    frame();
    pass(between(0, 200));
    return 2;
}

int Monkey::burst() {
    const int taps = between(5, 12);
    for (int i = 0; i < taps; ++i) {
        const base::Point at = on_target();
        finger(Phase::down, at, i);
        clock_.advance(between(0, 12));
        finger(Phase::up, at, i);
        if (between(0, 2) == 0) frame();
    }
    pass(between(0, 200));
    return taps;
}

int Monkey::hold() {
    const base::Point at = on_target();
    finger(Phase::down, at);
    pass(between(600, 4000));
    finger(Phase::up, at);
    pass(between(0, 100));
    return 1;
}

int Monkey::hold_corner() {
    const base::Point at{static_cast<float>(between(0, 60)), static_cast<float>(between(0, 60))};
    finger(Phase::down, at);
    pass(between(2500, 4500));
    finger(Phase::up, at);
    frame();
    return 1;
}

int Monkey::leave() {
    pass(between(60'000, 250'000));
    return 0;
}

int Monkey::gesture() {
    const int choice = between(1, 1000);
    if (choice <= 2) return leave();
    if (choice <= 20) return hold();
    if (choice <= 24) return hold_corner();
    if (choice <= 60) return burst();
    if (choice <= 130) return two_fingers();
    if (choice <= 230) return drag();
    if (choice <= 370) return fling();
    return tap();
}

} // namespace monkey
