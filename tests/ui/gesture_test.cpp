#include "ui/gesture.h"

#include "support/catch.h"

#include <algorithm>

using namespace ui;
using Kind = Gesture::Kind;
using Phase = Touch::Phase;

namespace {

const GestureLimits limits = GestureLimits::of(4); // 4 px a millimetre

/// A finger on the glass; records the gestures.
struct Finger {
    GestureRecogniser recogniser{limits};
    std::vector<Gesture> all;

    Finger& touch(Phase phase, float x, float y, double ms, std::int64_t finger = 1) {
        for (const Gesture& gesture : recogniser.feed({phase, finger, {x, y}, ms}))
            all.push_back(gesture);
        return *this;
    }
    Finger& down(float x, float y, double ms) { return touch(Phase::down, x, y, ms); }
    Finger& move(float x, float y, double ms) { return touch(Phase::move, x, y, ms); }
    Finger& up(float x, float y, double ms) { return touch(Phase::up, x, y, ms); }

    std::vector<Kind> kinds() const {
        std::vector<Kind> kinds;
        for (const Gesture& gesture : all) kinds.push_back(gesture.kind);
        return kinds;
    }
    const Gesture& last() const { return all.back(); }
};

using Kinds = std::vector<Kind>;

/// Moves down one pixel each millisecond for this time, then lifts after a pause.
Finger swipe(double ms, double pause_ms, float px_per_ms = 1) {
    Finger finger;
    finger.down(100, 0, 0);
    for (double t = 10; t <= ms; t += 10) finger.move(100, static_cast<float>(t) * px_per_ms, t);
    finger.up(100, static_cast<float>(ms) * px_per_ms, ms + pause_ms);
    return finger;
}

} // namespace

TEST_CASE("the limits are millimetres of the panel") {
    CHECK(limits.slop_px == 10);
    CHECK(limits.least_fling == Approx(0.12));
    CHECK(limits.greatest_fling == Approx(6));
    CHECK(GestureLimits::of(8).slop_px == 20);
}

TEST_CASE("a finger that stays within the slop taps where it went down") {
    CHECK(Finger().down(50, 50, 0).up(50, 50, 80).kinds() == Kinds{Kind::press, Kind::tap});
    const Finger shaky = Finger().down(50, 50, 0).move(56, 50, 20).move(44, 50, 40).up(59, 50, 80);
    CHECK(shaky.kinds() == Kinds{Kind::press, Kind::tap});
    CHECK(shaky.last().position == base::Point{50, 50});
}

TEST_CASE("a finger beyond the slop drags and no longer taps") {
    const Finger finger =
        Finger().down(50, 50, 0).move(50, 60, 20).move(50, 50, 400).up(50, 50, 800);
    CHECK(finger.kinds() == Kinds{Kind::press, Kind::drag, Kind::drag, Kind::release});
}

TEST_CASE("the drags add up to the finger's whole movement") {
    const Finger finger = swipe(100, 0);
    float way = 0;
    for (const Gesture& gesture : finger.all) way += gesture.delta.y;
    CHECK(way == 100);
}

TEST_CASE("a lift beyond the slop without a move before it is a drag") {
    CHECK(Finger().down(50, 50, 0).up(50, 80, 500).kinds() ==
          Kinds{Kind::press, Kind::drag, Kind::release});
}

TEST_CASE("a finger that leaves while moving flings at its last speed") {
    CHECK(swipe(100, 0).last().kind == Kind::fling);
    CHECK(swipe(100, 0).last().velocity.y == Approx(1));
    CHECK(swipe(100, 0).last().velocity.x == 0);
}

TEST_CASE("only the last five positions count for a fling") {
    Finger finger;
    finger.down(100, 0, 0).move(100, 500, 10); // fast
    for (double t = 20; t <= 60; t += 10) finger.move(100, 500 + static_cast<float>(t - 10), t);
    CHECK(finger.up(100, 550, 60).last().velocity.y == Approx(1)); // then slow
}

TEST_CASE("a pause before the lift prevents a fling") {
    CHECK(swipe(100, 100).last().kind == Kind::fling);
    CHECK(swipe(100, 100).last().velocity.y < 0.4f);
    CHECK(swipe(100, 151).last().kind == Kind::release);
    CHECK(swipe(100, 400).last().kind == Kind::release);
}

TEST_CASE("a slow movement is not a fling, and a fast one is limited") {
    CHECK(swipe(200, 0, 0.11f).last().kind == Kind::release);
    CHECK(swipe(200, 0, 0.13f).last().kind == Kind::fling);
    CHECK(swipe(100, 0, 20).last().velocity.y == Approx(6));
}

TEST_CASE("a second finger takes the first one's gesture away") {
    Finger finger;
    finger.down(50, 50, 0).touch(Phase::down, 200, 200, 20, 2);
    CHECK(finger.kinds() == Kinds{Kind::press, Kind::cancel});
    finger.move(50, 150, 40).up(50, 150, 60).touch(Phase::up, 200, 200, 80, 2);
    CHECK(finger.kinds() == Kinds{Kind::press, Kind::cancel});
    CHECK(finger.down(50, 50, 300).last().kind == Kind::press);
}

TEST_CASE("the system may take a finger away") {
    CHECK(Finger().down(5, 5, 0).touch(Phase::cancel, 5, 5, 9).kinds() ==
          Kinds{Kind::press, Kind::cancel});
    CHECK(Finger().touch(Phase::cancel, 5, 5, 9).kinds() == Kinds{});
}

TEST_CASE("moves and lifts without a press are ignored") {
    CHECK(Finger().move(5, 5, 0).up(5, 5, 9).kinds() == Kinds{});
}

TEST_CASE("a second tap within 100 ms is the same tap") {
    const auto taps_after = [](double ms) {
        Finger finger;
        finger.down(50, 50, 0).up(50, 50, 50).down(50, 50, 50 + ms).up(50, 50, 90 + ms);
        return std::ranges::count(finger.kinds(), Kind::tap);
    };
    CHECK(taps_after(0) == 1);
    CHECK(taps_after(99) == 1);
    CHECK(taps_after(100) == 2);
}
