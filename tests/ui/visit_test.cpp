#include "ui/visit.h"

#include "support/catch.h"

using ui::Patience, ui::Visit;

namespace {

std::vector<std::string> after(const std::vector<std::string>& toggles) {
    Visit visit;
    for (const std::string& situation : toggles) visit.toggle(situation);
    return visit.situations;
}

using Situations = std::vector<std::string>;

} // namespace

TEST_CASE("a filter is switched on and off") {
    CHECK(after({"pregnant"}) == Situations{"pregnant"});
    CHECK(after({"pregnant", "foreign"}) == Situations{"pregnant", "foreign"});
    CHECK(after({"pregnant", "foreign", "pregnant"}) == Situations{"foreign"});
    CHECK(after({"pregnant", "pregnant"}) == Situations{});
}

TEST_CASE("the question comes after 90 s, the end after 120 s; twice as late with large type") {
    CHECK(Patience::of({}).ask_ms == 90'000);
    CHECK(Patience::of({}).leave_ms == 120'000);
    ui::Preferences large;
    large.large = true;
    CHECK(Patience::of(large).ask_ms == 180'000);
    CHECK(Patience::of(large).leave_ms == 240'000);
}

TEST_CASE("there are at least 20 s to answer") {
    for (const bool large : {false, true}) {
        ui::Preferences preferences;
        preferences.large = large;
        const Patience patience = Patience::of(preferences);
        CHECK(patience.leave_ms - patience.ask_ms >= 20'000);
    }
}
