#include "ui/scroll.h"

#include "support/catch.h"

#include <cmath>

using ui::Scroll, ui::ScrollFeel;

namespace {

const ScrollFeel feel = ScrollFeel::of(4, false);
const ScrollFeel reduced = ScrollFeel::of(4, true);

/// 1000 px of content in a window of 400 px.
Scroll list(float offset = 0) {
    Scroll scroll;
    scroll.resize(1000, 400);
    scroll.jump_to(offset);
    return scroll;
}

/// Runs frames of 16 ms; the offset at which it stops, and when.
struct Rest {
    float offset;
    double ms;
};
Rest rest(Scroll scroll, const ScrollFeel& with = feel, double from_ms = 0) {
    double now = from_ms;
    while (scroll.moving() && now < from_ms + 20'000) scroll.advance(now += 16, with);
    REQUIRE_FALSE(scroll.moving());
    return {scroll.offset(), now - from_ms};
}

Scroll flung(float velocity, float offset = 0) {
    Scroll scroll = list(offset);
    scroll.fling(velocity, 0);
    return scroll;
}

Scroll dragged(float by, float offset = 0, const ScrollFeel& with = feel) {
    Scroll scroll = list(offset);
    scroll.drag(by, with);
    return scroll;
}

} // namespace

TEST_CASE("the content moves with the finger") {
    CHECK(dragged(-100).offset() == 100);
    CHECK(dragged(100, 300).offset() == 200);
    CHECK_FALSE(dragged(-100).moving());
}

TEST_CASE("beyond an end it moves a quarter as far") {
    CHECK(dragged(100).offset() == -25);
    CHECK(dragged(-100, 600).offset() == 625);
    CHECK(dragged(100, 0, reduced).offset() == 0);
    CHECK(dragged(-100, 600, reduced).offset() == 600);
}

TEST_CASE("it stays beyond an end while the finger holds it, frame after frame") {
    Scroll low = dragged(-100, 600), high = dragged(100);
    low.resize(1000, 400);
    high.resize(1000, 400);
    CHECK(low.offset() == 625);
    CHECK(high.offset() == -25);
}

TEST_CASE("a released list springs back to its end") {
    Scroll low = dragged(-100, 600), high = dragged(100), inside = dragged(-50);
    low.release(0);
    high.release(0);
    inside.release(0);
    CHECK(rest(low).offset == 600);
    CHECK(rest(high).offset == 0);
    CHECK(rest(low).ms < 600);
    CHECK_FALSE(inside.moving());
}

TEST_CASE("a fling slows down by the factor e in half a second and stops at 3 mm/s") {
    Scroll scroll;
    scroll.resize(100'000, 400);
    scroll.fling(-1, 0);
    CHECK(rest(scroll).offset == Approx(500).margin(8)); // 1 px/ms for 500 ms, less the rest
    const double stops_ms = 500 * std::log(1 / 0.012);
    CHECK(rest(scroll).ms == Approx(stops_ms).margin(20));
    scroll.advance(500, feel);
    CHECK(scroll.offset() == Approx(500 * (1 - std::exp(-1))));
}

TEST_CASE("the distance of a fling does not depend on the frame rate") {
    Scroll once, often;
    for (Scroll* scroll : {&once, &often}) {
        scroll->resize(100'000, 400);
        scroll->fling(-2, 0);
    }
    once.advance(400, feel);
    for (int t = 10; t <= 400; t += 10) often.advance(t, feel);
    CHECK(once.offset() == Approx(often.offset()));
}

TEST_CASE("a fling ends at the ends") {
    CHECK(rest(flung(-6)).offset == 600);
    CHECK(rest(flung(6, 300)).offset == 0);
    CHECK(rest(flung(-6), reduced).offset == 600);
}

TEST_CASE("content that fits does not scroll") {
    Scroll scroll;
    scroll.resize(300, 400);
    scroll.fling(-3, 0);
    CHECK_FALSE(scroll.moving());
    CHECK(scroll.limit() == 0);
}

TEST_CASE("stop returns whether the list was moving") {
    CHECK_FALSE(list().stop());
    CHECK(flung(-1).stop());
    Scroll gliding = list();
    gliding.glide_to(300, 0);
    CHECK(gliding.stop());
    CHECK_FALSE(gliding.moving());
}

TEST_CASE("a glide arrives where it was sent, within the ends") {
    Scroll scroll = list();
    scroll.glide_to(300, 0);
    CHECK(scroll.moving());
    CHECK(rest(scroll).offset == 300);
    CHECK(rest(scroll).ms < 300);
    scroll.glide_to(5000, 0);
    CHECK(rest(scroll).offset == 600);
    scroll.glide_to(-50, 0);
    CHECK(scroll.offset() == 0);
    CHECK_FALSE(scroll.moving());
}

TEST_CASE("a jump stays within the ends") {
    CHECK(list(5000).offset() == 600);
    CHECK(list(-5000).offset() == 0);
}

TEST_CASE("when the content shrinks, its end is shown") {
    Scroll scroll = list(600);
    scroll.resize(700, 400);
    CHECK(scroll.offset() == 300);
    scroll.resize(100, 400);
    CHECK(scroll.offset() == 0);
}

TEST_CASE("when the content shrinks under a fling, it comes back to the end") {
    Scroll scroll = flung(-1, 500);
    scroll.resize(600, 400);
    CHECK(rest(scroll).offset == 200);
}

TEST_CASE("a clock that stops or goes back moves nothing") {
    Scroll scroll = flung(-1);
    scroll.advance(100, feel);
    const float before = scroll.offset();
    scroll.advance(100, feel);
    scroll.advance(50, feel);
    CHECK(scroll.offset() == before);
}
