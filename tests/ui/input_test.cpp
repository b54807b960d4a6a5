#include "ui/kiosk/input.h"

#include "support/catch.h"
#include "support/frames.h"

using ui::Input, ui::Scroll, ui::Touch;
using Phase = Touch::Phase;

namespace {

/// A list on the left half of the screen with a button in it, and another button on the right.
class Glass {
  public:
    Glass() { list.resize(2000, 400); }

    Scroll list;
    Input input{4, false};
    int in_list = 0, beside = 0;

    Glass& touch(Phase phase, float x, float y, double ms) {
        input.touch({phase, 1, {x, y}, ms}, {{{0, 0, 200, 400}, &list}});
        return *this;
    }
    /// Runs frames until nothing is pending.
    Glass& frames() {
        do frame();
        while (input.pending());
        return *this;
    }
    Glass& tap(float x, float y, double ms) {
        return touch(Phase::down, x, y, ms).touch(Phase::up, x, y, ms + 40).frames();
    }
    Glass& swipe(float x, float from, float to, double ms) {
        touch(Phase::down, x, from, ms).frames();
        for (int i = 1; i <= 5; ++i)
            touch(Phase::move, x, from + (to - from) * static_cast<float>(i) / 5, ms + 10 * i);
        return touch(Phase::up, x, to, ms + 50).frames();
    }

  private:
    void frame() {
        input.write();
        frames_.frame([&](ImDrawList&) {
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({400, 400});
            ImGui::Begin("glass", nullptr, ImGuiWindowFlags_NoDecoration);
            ImGui::SetCursorScreenPos({0, 0});
            if (ImGui::InvisibleButton("in list", {200, 400})) ++in_list;
            ImGui::SetCursorScreenPos({200, 0});
            if (ImGui::InvisibleButton("beside", {200, 400})) ++beside;
            ImGui::End();
        });
    }

    support::Frames frames_{400, 400};
};

} // namespace

TEST_CASE("a tap presses the target below it") {
    Glass glass;
    glass.frames().tap(100, 100, 1000).tap(300, 100, 2000);
    CHECK(glass.in_list == 1);
    CHECK(glass.beside == 1);
}

TEST_CASE("a drag scrolls the list and presses nothing") {
    Glass glass;
    glass.frames().swipe(100, 300, 200, 1000);
    CHECK(glass.list.offset() == 100);
    CHECK(glass.list.moving());
    CHECK(glass.in_list == 0);
}

TEST_CASE("a drag beside the list neither moves it nor presses") {
    Glass glass;
    glass.frames().swipe(300, 300, 200, 1000);
    CHECK(glass.list.offset() == 0);
    CHECK(glass.beside == 0);
}

TEST_CASE("a touch that stops a moving list presses nothing") {
    Glass glass;
    glass.frames().swipe(100, 300, 200, 1000);
    glass.list.advance(1100, glass.input.feel());
    glass.tap(100, 100, 1150);
    CHECK_FALSE(glass.list.moving());
    CHECK(glass.in_list == 0);
    CHECK(glass.tap(100, 100, 2000).in_list == 1);
}

TEST_CASE("a touch beside a moving list presses and lets it move") {
    Glass glass;
    glass.frames().swipe(100, 300, 200, 1000).tap(300, 100, 1150);
    CHECK(glass.beside == 1);
    CHECK(glass.list.moving());
}

TEST_CASE("a tap on a list that springs back does not hold it beyond its end") {
    Glass glass;
    glass.frames().touch(Phase::down, 100, 100, 1000).touch(Phase::move, 100, 300, 1050);
    glass.touch(Phase::up, 100, 300, 1400).tap(100, 100, 1450);
    for (double now = 1500; now < 4000; now += 50) glass.list.advance(now, glass.input.feel());
    CHECK(glass.list.offset() == 0);
}

TEST_CASE("a second finger ends the press") {
    Glass glass;
    glass.frames().touch(Phase::down, 100, 100, 1000);
    glass.input.touch({Phase::down, 2, {300, 100}, 1020}, {});
    glass.touch(Phase::up, 100, 100, 1060).frames();
    CHECK(glass.in_list + glass.beside == 0);
}

TEST_CASE("when the screen changes under a finger, the new one is not pressed") {
    Glass glass;
    glass.frames().touch(Phase::down, 100, 100, 1000).frames();
    glass.input.forget();
    glass.touch(Phase::up, 100, 100, 1060).frames();
    CHECK(glass.in_list == 0);
}
