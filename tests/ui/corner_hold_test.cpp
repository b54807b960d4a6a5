#include "ui/kiosk/corner_hold.h"

#include "support/catch.h"

using ui::CornerHold;
using ui::Touch;
using Phase = Touch::Phase;

namespace {

const base::Rect corner{0, 0, 100, 100};

/// Whether the corner counts as held at `now_ms` after these touches.
bool held(const std::vector<Touch>& touches, double now_ms) {
    CornerHold hold;
    for (const Touch& touch : touches) hold.feed(touch, corner);
    return hold.take(now_ms);
}

constexpr base::Point inside{50, 50}, near_by{60, 52}, outside{150, 50};

} // namespace

TEST_CASE("a finger held in the corner for three seconds is a corner hold") {
    const Touch down{Phase::down, 1, inside, 1000};
    CHECK(held({down}, 4000));
    CHECK_FALSE(held({down}, 3999));
    CHECK(held({down, {Phase::move, 1, near_by, 2000}}, 4000));
    CHECK_FALSE(held({down, {Phase::up, 1, inside, 3900}}, 4000));
    CHECK_FALSE(held({down, {Phase::cancel, 1, inside, 2000}}, 4000));
    CHECK_FALSE(held({down, {Phase::move, 1, outside, 2000}}, 4000));
    CHECK_FALSE(
        held({down, {Phase::move, 1, outside, 2000}, {Phase::move, 1, inside, 2100}}, 9000));
    CHECK_FALSE(held({{Phase::down, 1, outside, 1000}}, 9000));
    CHECK_FALSE(held({down, {Phase::down, 2, inside, 2000}}, 9000));
    CHECK_FALSE(held({{Phase::down, 1, outside, 1000}, {Phase::down, 2, inside, 1000}}, 9000));
}

TEST_CASE("a corner hold is reported once, and its deadline is known") {
    CornerHold hold;
    CHECK_FALSE(hold.due_ms());
    hold.feed({Phase::down, 1, inside, 1000}, corner);
    CHECK(hold.due_ms() == 4000);
    CHECK(hold.take(4010));
    CHECK_FALSE(hold.take(8000));
    CHECK_FALSE(hold.due_ms());
}

TEST_CASE("the corner is 25 mm on a kiosk and 15 mm on a tablet") {
    const ui::Device kiosk = ui::device_of(1920, 1080), tablet = ui::device_of(1280, 800);
    CHECK(CornerHold::corner(kiosk).width == Approx(25 * kiosk.px_per_mm()));
    CHECK(CornerHold::corner(tablet).width == Approx(15 * tablet.px_per_mm()));
}
