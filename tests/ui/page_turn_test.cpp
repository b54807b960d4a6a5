#include "ui/kiosk/page_turn.h"

#include "support/catch.h"
#include "support/frames.h"

using ui::PageTurn;

namespace {

/// The movement of the head's and the body's first corner, and the body's opacity.
struct Moved {
    float head, body;
    int head_alpha, body_alpha;
};

Moved at(double ms, bool reduced = false) {
    PageTurn turn(reduced);
    turn.start(1000);
    Moved moved{};
    support::Frames frames(200, 200);
    frames.frame([&](ImDrawList& list) {
        list.AddRectFilled({0, 10}, {50, 20}, IM_COL32(0, 0, 0, 255));
        const int body = list.VtxBuffer.Size;
        list.AddRectFilled({0, 100}, {50, 120}, IM_COL32(0, 0, 0, 255));
        turn.apply(list, body, 24, 1000 + ms);
        const auto alpha = [&](int i) {
            return static_cast<int>(list.VtxBuffer[i].col >> IM_COL32_A_SHIFT & 0xFF);
        };
        moved = {list.VtxBuffer[0].pos.y - 10, list.VtxBuffer[body].pos.y - 100, alpha(0),
                 alpha(body)};
    });
    return moved;
}

bool moving(double ms, bool reduced) {
    PageTurn turn(reduced);
    turn.start(1000);
    return turn.moving(1000 + ms);
}

} // namespace

TEST_CASE("a new screen rises 24 px and fades in, in 200 ms") {
    CHECK(at(0).body == 24);
    CHECK(at(0).body_alpha == 0);
    CHECK(at(60).body > 0);
    CHECK(at(60).body < at(20).body);
    CHECK(at(60).body_alpha > at(20).body_alpha);
    CHECK(at(200).body == 0);
    CHECK(at(200).body_alpha == 255);
}

TEST_CASE("head and foot do not move") {
    for (const double ms : {0.0, 50.0, 150.0}) {
        CHECK(at(ms).head == 0);
        CHECK(at(ms).head_alpha == 255);
    }
}

TEST_CASE("with reduced motion it only fades, in 80 ms") {
    CHECK(at(0, true).body == 0);
    CHECK(at(0, true).body_alpha == 0);
    CHECK(at(80, true).body_alpha == 255);
}

TEST_CASE("the end of the movement is known") {
    CHECK(moving(199, false));
    CHECK_FALSE(moving(200, false));
    CHECK(moving(79, true));
    CHECK_FALSE(moving(80, true));
    CHECK_FALSE(PageTurn(false).moving(0)); // nothing was turned yet
}
