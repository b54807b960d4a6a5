#include "support/catch.h"
#include "ui/kiosk/page_turn.h"
#include "ui/low_reach.h"
#include "ui/real_kiosk.h"

using test::RealKiosk;

namespace {

RealKiosk::Change on(int width, int height) {
    return [=](ui::KioskParts& parts) { parts.device = ui::device_of(width, height); };
}

/// The y of the highest control.
float highest(const RealKiosk& kiosk) {
    float y = 1e9f;
    for (const ui::Node& node : kiosk.tree().nodes)
        if (node.target) y = std::min(y, node.rect.y);
    return y;
}

} // namespace

TEST_CASE("with low reach all controls of an upright kiosk are in its lower part") {
    const ui::Device device = ui::device_of(1080, 1920);
    const auto part = ui::lower_part(device);
    CHECK(part.px_per_mm() == Approx(device.px_per_mm()));
    // below 110 cm if its foot is at 76.5 cm
    CHECK(part.height_px / part.px_per_mm() <= 1100 - 765);
    RealKiosk kiosk(on(1080, 1920));
    CHECK(highest(kiosk) < 1920.0f);
    REQUIRE(kiosk.go({"text", "reach.low", "close"}) == "start");
    const auto top = static_cast<float>(1920 - part.height_px);
    CHECK(highest(kiosk) >= top);
    for (const char* step : {"begin", "need.money", "text", "close", "my_list", "search"}) {
        kiosk.go({step}); // targets are pressed where they are shown
        CHECK(highest(kiosk) >= top);
    }
    CHECK(kiosk.screen() == "search");
    CHECK(kiosk.tree().height_px == 1920);
}

TEST_CASE("low reach is offered only if something is out of reach") {
    const auto offered = [](int width, int height) {
        RealKiosk kiosk(on(width, height));
        kiosk.go({"text"});
        return kiosk.has("reach.low");
    };
    CHECK(offered(1080, 1920));
    CHECK_FALSE(offered(1920, 1080));
    CHECK_FALSE(offered(800, 1280)); // held in the hand
}

TEST_CASE("accessibility settings end with the visit") {
    RealKiosk kiosk(on(1080, 1920));
    kiosk.go({"text", "size.large", "contrast.high", "reach.low", "motion.reduced", "close"});
    kiosk.go({"begin", "language", "language.en", "close"});
    CHECK_FALSE(kiosk.kiosk().between_visits());
    CHECK(kiosk.go({"finish"}) == "start");
    CHECK(kiosk.kiosk().between_visits());
    CHECK(kiosk.tree().language == "ja");
    kiosk.go({"begin", "text", "size.large", "reach.low", "close"});
    kiosk.wait(400'000); // nobody answers
    CHECK(kiosk.wait(400'000) == "start");
    CHECK(kiosk.kiosk().between_visits());
}

TEST_CASE("with reduced motion a page fades in for 80 ms, otherwise it slides for 200 ms") {
    const auto moves_after = [](const char* motion, double ms) {
        ui::PageTurn turn(false);
        turn.reduce(std::string(motion) == "reduced");
        turn.start(1000);
        return turn.moving(1000 + ms);
    };
    CHECK(moves_after("ordinary", 190));
    CHECK(moves_after("reduced", 70));
    CHECK_FALSE(moves_after("reduced", 90));
}

TEST_CASE("reduced motion can be set by the visitor or by the device") {
    RealKiosk kiosk;
    kiosk.go({"text", "motion.reduced"});
    CHECK_FALSE(kiosk.kiosk().between_visits());
    kiosk.go({"motion.ordinary"});
    CHECK(kiosk.go({"close"}) == "start");
    RealKiosk still([](ui::KioskParts& parts) { parts.reduced_motion = true; });
    CHECK(still.kiosk().between_visits());
    CHECK(still.go({"text", "motion.ordinary", "close"}) == "start");
    CHECK_FALSE(still.kiosk().between_visits());
}

TEST_CASE("a sheet leads to the other one, and back to the screen beneath") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    CHECK(kiosk.go({"language", "text", "language"}) == "language");
    CHECK(kiosk.go({"close"}) == "home");
    CHECK(kiosk.go({"emergency", "text", "close"}) == "emergency");
    CHECK(kiosk.go({"close"}) == "home");
    kiosk.wait(95'000);
    CHECK(kiosk.screen() == "stay");
    CHECK(kiosk.go({"text", "size.large", "close"}) == "home");
}

TEST_CASE("settings are reset on a device without a catalogue, too") {
    RealKiosk kiosk(base::Error{{"なし", "none"}});
    CHECK(kiosk.go({"text", "size.large", "close"}) == "trouble");
    CHECK(kiosk.go({"language", "language.en"}) == "language");
    CHECK(kiosk.wait(200'000) == "stay");
    CHECK(kiosk.wait(100'000) == "trouble");
    CHECK(kiosk.tree().language == "ja");
}
