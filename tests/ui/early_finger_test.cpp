#include "support/catch.h"
#include "ui/real_kiosk.h"

#include <algorithm>

using test::RealKiosk;
using Phase = ui::Touch::Phase;

/// Fingers that come when a screen has been closed and the next one is not drawn yet. The
/// sanitizers detect any use of the closed screen.

namespace {

constexpr base::Point middle{960, 540};
constexpr double frame_ms =
    120; ///< of a slow device: the next touch is no second strike of the last

/// A finger and single frames.
class Panel {
  public:
    explicit Panel(RealKiosk& kiosk) : kiosk_(kiosk.kiosk()), now_ms_(kiosk.visitor().now_ms()) {}

    void finger(Phase phase, base::Point at) { kiosk_.touch({phase, 1, at, now_ms_}); }
    void frames(int count) {
        for (; count > 0; --count) kiosk_.frame(now_ms_ += frame_ms);
    }
    void tap(base::Point at) {
        finger(Phase::down, at);
        frames(1);
        finger(Phase::up, at);
    }

  private:
    ui::Kiosk& kiosk_;
    double now_ms_;
};

base::Point middle_of(const RealKiosk& kiosk, const std::string& id) {
    const auto& nodes = kiosk.tree().nodes;
    const auto node = std::ranges::find(nodes, id, &ui::Node::id);
    REQUIRE(node != nodes.end());
    return {node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2};
}

} // namespace

TEST_CASE("a finger that comes before the next screen is drawn moves nothing of the last one") {
    for (int frames = 0; frames < 6; ++frames) {
        RealKiosk kiosk;
        REQUIRE(kiosk.go({"begin", "need.money"}) == "list");
        Panel panel(kiosk);
        panel.tap(middle_of(kiosk, "home"));
        panel.frames(frames);
        panel.finger(Phase::down, middle);
        panel.finger(Phase::cancel, middle);
        panel.frames(8);
        CHECK(kiosk.screen() == "home");
    }
}

TEST_CASE("a finger that moves a list while the tablet is locked moves nothing more") {
    RealKiosk kiosk([](ui::KioskParts& parts) { parts.home_visit = true; });
    REQUIRE(kiosk.go({"stage.baby", "see_fitting"}) == "fitting");
    Panel panel(kiosk);
    panel.finger(Phase::down, middle);
    for (float up = 0; up < 200; up += 40) {
        panel.frames(1);
        panel.finger(Phase::move, {middle.x, middle.y - up});
    }
    kiosk.kiosk().locked();
    panel.finger(Phase::move, {middle.x, middle.y - 300});
    panel.finger(Phase::up, {middle.x, middle.y - 300});
    panel.frames(8);
    CHECK(kiosk.screen() == "visit");
}
