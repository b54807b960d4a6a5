#include "ui/pointer.h"

#include "support/catch.h"
#include "support/frames.h"

#include <cfloat>
#include <string>

namespace {

/// ImGui with one button, and the pointer that presses it.
class Glass {
  public:
    ui::Pointer pointer;
    int clicks = 0;

    /// The pointer in the next frame: "10,10 down", "10,10 up", "away up" …
    std::string frame() {
        pointer.write();
        frames_.frame([&](ImDrawList&) {
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({200, 200});
            ImGui::Begin("glass", nullptr, ImGuiWindowFlags_NoDecoration);
            ImGui::SetCursorScreenPos({0, 0});
            if (ImGui::InvisibleButton("button", {100, 100})) ++clicks;
            ImGui::End();
        });
        const ImGuiIO& io = ImGui::GetIO();
        const std::string place = io.MousePos.x == -FLT_MAX
                                      ? "away"
                                      : std::to_string(static_cast<int>(io.MousePos.x)) + "," +
                                            std::to_string(static_cast<int>(io.MousePos.y));
        return place + (io.MouseDown[0] ? " down" : " up");
    }

  private:
    support::Frames frames_{200, 200};
};

} // namespace

TEST_CASE("without a touch the pointer is outside the screen") {
    Glass glass;
    CHECK(glass.frame() == "away up");
}

TEST_CASE("a press holds as long as the finger does") {
    Glass glass;
    glass.frame();
    glass.pointer.press({10, 20});
    CHECK(glass.frame() == "10,20 down");
    CHECK(glass.frame() == "10,20 down");
    CHECK(glass.clicks == 0);
}

TEST_CASE("a release keeps its place for a frame, then leaves") {
    Glass glass;
    glass.frame();
    glass.pointer.press({10, 20});
    glass.frame();
    glass.pointer.release();
    CHECK(glass.frame() == "10,20 up");
    CHECK(glass.clicks == 1);
    CHECK(glass.frame() == "away up");
    CHECK(glass.frame() == "away up");
    CHECK(glass.clicks == 1);
}

TEST_CASE("a tap faster than a frame is not lost") {
    Glass glass;
    glass.frame();
    glass.pointer.press({10, 20});
    glass.pointer.release();
    CHECK(glass.pointer.pending());
    CHECK(glass.frame() == "10,20 down");
    CHECK(glass.frame() == "10,20 up");
    CHECK(glass.frame() == "away up");
    CHECK_FALSE(glass.pointer.pending());
    CHECK(glass.clicks == 1);
}

TEST_CASE("two taps within a frame are both delivered") {
    Glass glass;
    glass.frame();
    for (int tap = 0; tap < 2; ++tap) {
        glass.pointer.press({10, 20});
        glass.pointer.release();
    }
    while (glass.pointer.pending()) glass.frame();
    CHECK(glass.clicks == 2);
}

TEST_CASE("a drag leaves before it releases, and clicks nothing") {
    Glass glass;
    glass.frame();
    glass.pointer.press({10, 20});
    glass.frame();
    glass.pointer.leave();
    CHECK(glass.frame() == "away down");
    CHECK(glass.frame() == "away up");
    CHECK(glass.clicks == 0);
}

TEST_CASE("beside the button nothing is clicked") {
    Glass glass;
    glass.frame();
    glass.pointer.press({150, 150});
    glass.pointer.release();
    while (glass.pointer.pending()) glass.frame();
    CHECK(glass.clicks == 0);
}
