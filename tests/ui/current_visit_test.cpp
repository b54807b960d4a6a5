#include "ui/kiosk/current_visit.h"

#include "support/catch.h"

using ui::CurrentVisit;
using Idle = CurrentVisit::Idle;

namespace {

CurrentVisit kiosk_visit() { return {ui::Preferences().in(ui::first_language), false}; }

} // namespace

TEST_CASE("who touches nothing is asked after 90 s and has left after 120 s") {
    CurrentVisit visit = kiosk_visit();
    visit.touched(5000);
    CHECK(visit.idle(94'999) == Idle::here);
    CHECK(visit.idle(95'000) == Idle::ask);
    CHECK(visit.asks_at_ms() == 95'000);
    CHECK(visit.idle(124'999) == Idle::ask);
    CHECK(visit.idle(125'000) == Idle::gone);
    CHECK(visit.leaves_at_ms() == 125'000);
    visit.touched(95'000);
    CHECK(visit.idle(96'000) == Idle::here);
}

TEST_CASE("large type and a home visit take more time") {
    CurrentVisit visit = kiosk_visit();
    visit.change().preferences.large = true;
    CHECK(visit.asks_at_ms() == 180'000);
    CHECK(CurrentVisit({}, true).asks_at_ms() == 600'000);
}

TEST_CASE("the end of a visit forgets what was chosen and keeps the settings it began with") {
    ui::Preferences first = ui::Preferences().in(ui::language_of("ja-Hira"));
    first.reduced_motion = true;
    CurrentVisit visit(first, false);
    CHECK(visit.untouched());
    visit.change().query = "おむつ";
    visit.change().toggle_listed("ina:nappies");
    visit.change().preferences = {};
    visit.missed().typed("おむつ", false);
    CHECK_FALSE(visit.untouched());
    CHECK(visit.end() == std::vector<std::string>{"おむつ"});
    CHECK(visit.untouched());
    CHECK(visit.now().preferences == first);
    CHECK(visit.end().empty());
}

TEST_CASE("the list's count swells for 240 ms, and not where motion is reduced") {
    CurrentVisit visit = kiosk_visit();
    CHECK_FALSE(visit.badge_moving(0));
    CHECK(visit.badge_scale(0) == 1);
    visit.list_changed(1000);
    CHECK(visit.badge_moving(1239));
    CHECK_FALSE(visit.badge_moving(1240));
    CHECK(visit.badge_scale(1120) == Approx(1.15));
    visit.change().preferences.reduced_motion = true;
    CHECK(visit.badge_scale(1120) == 1);
}
