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

TEST_CASE("a service is put on the list and taken off it, in the visitor's order") {
    Visit visit;
    for (const char* id : {"a", "b", "c"}) visit.toggle_listed(id);
    CHECK(visit.list == Situations{"a", "b", "c"});
    visit.toggle_listed("b");
    CHECK(visit.list == Situations{"a", "c"});
    CHECK(visit.lists("a"));
    CHECK_FALSE(visit.lists("b"));
    visit.move_up("c");
    visit.move_up("c"); // the first one stays
    visit.move_up("b"); // not on the list
    CHECK(visit.list == Situations{"c", "a"});
}

TEST_CASE("nothing can be added to a full list, but services can be removed") {
    Visit visit;
    for (std::size_t i = 0; i < Visit::most_listed + 5; ++i) visit.toggle_listed(std::to_string(i));
    CHECK(visit.list.size() == Visit::most_listed);
    CHECK(visit.list_full());
    visit.toggle_listed("0");
    CHECK_FALSE(visit.list_full());
}

TEST_CASE("a cleared list can be restored until it is used again") {
    Visit visit;
    visit.toggle_listed("a");
    visit.clear_list();
    CHECK(visit.list.empty());
    visit.clear_list(); // again: nothing to lose
    visit.restore_list();
    CHECK(visit.list == Situations{"a"});
    visit.clear_list();
    visit.toggle_listed("b");
    visit.clear_list();
    visit.restore_list();
    CHECK(visit.list == Situations{"b"});
}

TEST_CASE("the question comes after 90 s and the end after 120 s, with large type twice as late") {
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
