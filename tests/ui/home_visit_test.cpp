#include "support/catch.h"
#include "ui/real_kiosk.h"

using test::RealKiosk;

namespace {

RealKiosk tablet(const std::string& city = "ina") {
    return RealKiosk([&](ui::KioskParts& parts) {
        parts.city = city;
        parts.device = ui::device_of(800, 1280);
        parts.home_visit = true;
    });
}

} // namespace

TEST_CASE("a nurse selects a home's situation, sees what fits and why, and shows it") {
    RealKiosk kiosk = tablet();
    CHECK(kiosk.screen() == "visit");
    CHECK_FALSE(kiosk.visitor().find("see_fitting")->enabled);
    kiosk.go({"stage.baby", "so.single-parent"});
    CHECK(kiosk.visitor().find("see_fitting")->enabled);
    REQUIRE(kiosk.go({"see_fitting"}) == "fitting");
    CHECK(kiosk.shows("ひとり親、0〜2さいに合います"));
    const auto toggles = kiosk.targets("listed.");
    REQUIRE(toggles.size() > 1);
    kiosk.go({toggles[0], toggles[1]});
    REQUIRE(kiosk.go({"my_list", "family"}) == "family");
    CHECK(kiosk.shows("について相談したいです"));
    CHECK(kiosk.shows("1 / 2"));
}

TEST_CASE("the family's view is in large type, whatever is set") {
    RealKiosk kiosk = tablet();
    REQUIRE(kiosk.go({"ready.ina:ready-pregnancy", "counter"}) == "counter");
    const float ordinary = kiosk.tree().nodes.back().font_px;
    REQUIRE(kiosk.go({"back", "family"}) == "family");
    CHECK(kiosk.tree().nodes.back().font_px > ordinary);
}

TEST_CASE("every ready list of every city can be opened") {
    for (const char* city : {"ina", "ageo"}) {
        RealKiosk kiosk = tablet(city);
        for (const char* list : {"pregnancy", "4-months", "single", "school"}) {
            CAPTURE(city, list);
            REQUIRE(kiosk.go({"ready." + std::string(city) + ":ready-" + list}) == "my_list");
            CHECK(kiosk.targets("service.").size() > 1);
            CHECK(kiosk.has("code"));
            CHECK(kiosk.go({"finish"}) == "visit");
        }
    }
}

TEST_CASE("a home visit is ended by one touch, the lock or ten minutes without a touch") {
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        RealKiosk kiosk = tablet();
        kiosk.go({"stage.baby", "see_fitting"});
        kiosk.go({kiosk.targets("listed.").front(), "my_list"});
        if (way == 0) kiosk.go({"finish"});
        if (way == 1) kiosk.kiosk().locked();
        if (way == 2) {
            CHECK(kiosk.wait(599'000) == "my_list");
            CHECK(kiosk.wait(2'000) == "stay");
            kiosk.wait(60'000);
        }
        kiosk.wait(100);
        CHECK(kiosk.screen() == "visit");
        CHECK_FALSE(kiosk.visitor().find("see_fitting")->enabled);
        kiosk.go({"my_list"});
        CHECK(kiosk.shows("まだ何も入っていません"));
    }
}

TEST_CASE("a kiosk is not wiped by a lock") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    kiosk.kiosk().locked();
    CHECK(kiosk.wait(100) == "home");
}
