// The places against which `check` measures texts are those that the kiosk draws.

#include "check/smallest_screen.h"

#include "support/catch.h"
#include "ui/real_kiosk.h"
#include "ui/theme.h"

using check::Place;
using test::RealKiosk;
namespace places = check::smallest_screen;

namespace {

constexpr float rounding = 1;

RealKiosk smallest_kiosk() {
    return RealKiosk([](ui::KioskParts& parts) { parts.device = ui::device_of(800, 1280); });
}

const ui::Node& node(RealKiosk& kiosk, const std::string& id) {
    const ui::Node* found = kiosk.visitor().find(id);
    REQUIRE(found != nullptr);
    return *found;
}

/// The highest heading, which is the title.
ui::Node title_of(RealKiosk& kiosk) {
    ui::Node highest;
    for (const ui::Node& each : kiosk.tree().nodes)
        if (each.role == ui::Role::heading && each.font_px > highest.font_px) highest = each;
    return highest;
}

bool about(float one, float other) { return std::abs(one - other) <= rounding; }

} // namespace

TEST_CASE("the buttons of life stages and needs are as wide as their places") {
    RealKiosk kiosk = smallest_kiosk();
    REQUIRE(kiosk.go({"begin"}) == "home");
    // Beside the words of a life stage there are 4 px, above them the picture; beside those of a
    // need its picture (76 px) and 6 px.
    CHECK(about(node(kiosk, "life.pregnancy").rect.width - 8, places::life_stage.width_px));
    CHECK(about(node(kiosk, "need.money").rect.width - 82, places::need.width_px));
    CHECK(about(node(kiosk, "need.money").rect.height - 5 - 12, places::need.height_px));
    for (const std::string& id : kiosk.targets("need.")) {
        CHECK(node(kiosk, id).box.width <= places::need.width_px + rounding);
        CHECK(node(kiosk, id).box.height <= places::need.height_px + rounding);
        CHECK(node(kiosk, id).font_px >= places::need.em_px);
    }
    for (const std::string& id : kiosk.targets("life.")) {
        CHECK(node(kiosk, id).box.height <= places::life_stage.height_px + rounding);
        CHECK(node(kiosk, id).font_px >= places::life_stage.em_px);
    }
}

TEST_CASE("the title of a service is as wide as its place") {
    RealKiosk kiosk = smallest_kiosk();
    kiosk.go({"begin", "need.money"});
    REQUIRE(kiosk.go({kiosk.targets("service.").front()}) == "service");
    CHECK(about(title_of(kiosk).box.width, places::title.width_px));
    CHECK(title_of(kiosk).font_px >= places::title.em_px);
}

TEST_CASE("the heading of the plan is as wide as its place, a chip never wider") {
    RealKiosk kiosk = smallest_kiosk();
    REQUIRE(kiosk.go({"plan"}) == "plan");
    CHECK(about(title_of(kiosk).box.width, places::pillar.width_px));
    const ui::Theme theme(ui::device_of(800, 1280), {});
    CHECK(about(800 - 2 * theme.margin() - 2 * theme.px(30, 20) - theme.px(38, 30),
                places::chip.width_px));
    CHECK(about(theme.look(ui::Type::label).size, places::chip.em_px));
}

TEST_CASE("the places are measured with the smallest type of the kiosk") {
    const ui::Theme theme(ui::device_of(800, 1280), {});
    CHECK(theme.px(42, 32) == places::title.em_px);
    CHECK(theme.px(36, 28) == places::pillar.em_px);
    CHECK(theme.px(26, 21) == places::need.em_px);
    CHECK(theme.px(26, 21) == places::life_stage.em_px);
    CHECK(theme.look(ui::Type::figure).size == places::amount.em_px);
    CHECK(theme.look(ui::Type::title).size == places::further_amount.em_px);
    CHECK(theme.px(190, 150) == places::title.height_px);
    CHECK(theme.px(150, 120) == places::pillar.height_px);
    CHECK(theme.px(102, 72) == places::life_stage.height_px);
    CHECK(theme.look(ui::Type::title).line_height == places::title.line_height);
    CHECK(theme.look(ui::Type::label).line_height == places::need.line_height);
}
