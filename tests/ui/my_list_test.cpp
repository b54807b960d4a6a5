#include "ui/screens/compare_screen.h"

#include "support/catch.h"
#include "ui/real_kiosk.h"
#include "ui/widgets/code_panel.h"

using test::RealKiosk;
using Ids = std::vector<std::string>;

namespace {

/// Puts the first services for this need on the list and opens it.
void fill(RealKiosk& kiosk, std::size_t count) {
    kiosk.go({"begin", "need.money"});
    kiosk.visitor().see_all([&] {
        for (const std::string& id : kiosk.targets("listed.")) {
            const ui::Node* node = kiosk.visitor().find(id);
            if (count == 0 || node->clipped || !node->label.starts_with("リストへ")) continue;
            kiosk.visitor().tap_at(node->rect.centre());
            --count;
        }
    });
    kiosk.go({"my_list"});
}

Ids rows(const RealKiosk& kiosk) { return kiosk.targets("service."); }

std::string code(const RealKiosk& kiosk) {
    for (const ui::Node& node : kiosk.tree().nodes)
        if (node.id == "code") return node.label;
    return "no code";
}

} // namespace

TEST_CASE("one touch puts a service on the list, and its count is always in sight") {
    RealKiosk kiosk;
    kiosk.go({"begin", "need.money"});
    const std::string toggle = kiosk.targets("listed.").front();
    CHECK(kiosk.visitor().find(toggle)->label.starts_with("リストへ："));
    CHECK(kiosk.go({toggle}) == "list");
    CHECK(kiosk.visitor().find(toggle)->label.starts_with("リストから外す："));
    CHECK(kiosk.go({"my_list"}) == "my_list");
    CHECK(rows(kiosk).size() == 1);
    CHECK(kiosk.shows("1件"));
    CHECK(kiosk.go({"back", toggle, "my_list"}) == "my_list");
    CHECK(kiosk.shows("まだ何も入っていません"));
    CHECK(kiosk.go({"look_for"}) == "home");
}

TEST_CASE("the service page shows whether it is on the list") {
    RealKiosk kiosk;
    fill(kiosk, 2);
    const Ids before = rows(kiosk);
    REQUIRE(before.size() == 2);
    CHECK(kiosk.go({before.front()}) == "service");
    CHECK(kiosk.shows("リストに入れた"));
    const std::string id = before.front().substr(std::string("service.").size());
    kiosk.go({"listed." + id});
    CHECK(kiosk.shows("リストに入れる"));
    CHECK(kiosk.go({"back"}) == "my_list");
    CHECK(rows(kiosk) == Ids{before.back()});
}

TEST_CASE("the list can be reordered and services removed") {
    RealKiosk kiosk;
    fill(kiosk, 3);
    const Ids before = rows(kiosk);
    REQUIRE(before.size() == 3);
    const auto id = [&](std::size_t i) { return before[i].substr(8); };
    CHECK_FALSE(kiosk.visitor().find("up." + id(0))->enabled);
    kiosk.go({"up." + id(2)});
    CHECK(rows(kiosk) == Ids{before[0], before[2], before[1]});
    kiosk.go({"off." + id(0)});
    CHECK(rows(kiosk) == Ids{before[2], before[1]});
}

TEST_CASE("the list can be cleared and restored") {
    RealKiosk kiosk;
    fill(kiosk, 3);
    const Ids before = rows(kiosk);
    kiosk.go({"clear_list"});
    CHECK(kiosk.shows("リストを空にしました"));
    kiosk.go({"restore_list"});
    CHECK(rows(kiosk) == before);
    kiosk.go({"clear_list", "finish", "begin", "my_list"});
    CHECK(kiosk.shows("まだ何も入っていません"));
}

TEST_CASE("the code follows the list and the language") {
    RealKiosk kiosk;
    fill(kiosk, 3);
    CHECK(code(kiosk).find("伊那市 わたしのリスト 1/") == 0);
    kiosk.go({"language", "language.en", "close"});
    CHECK(code(kiosk).find("Ina City: my list 1/") == 0);
    const Ids before = rows(kiosk);
    kiosk.go({"off." + before[0].substr(8), "off." + before[1].substr(8)});
    CHECK(code(kiosk).find("1. ") == std::string::npos);
}

TEST_CASE("the next code comes after the last one again") {
    RealKiosk kiosk;
    fill(kiosk, 14);
    const std::string first = code(kiosk);
    REQUIRE(kiosk.has("next_code"));
    kiosk.go({"next_code"});
    CHECK(code(kiosk) != first);
    for (int i = 0; i < 10 && code(kiosk) != first; ++i) kiosk.go({"next_code"});
    CHECK(code(kiosk) == first);
}

TEST_CASE("a single service is shown as a code") {
    RealKiosk kiosk;
    kiosk.go({"begin", "need.money"});
    const Ids cards = kiosk.targets("service.");
    CHECK(kiosk.go({cards.front(), "code"}) == "code");
    CHECK(code(kiosk).find("伊那市 わたしのリスト 1/1") == 0);
    CHECK(kiosk.go({"back"}) == "service");
}

TEST_CASE(
    "the words for the counter have one page for each service, turned by buttons or a swipe") {
    RealKiosk kiosk;
    fill(kiosk, 3);
    REQUIRE(kiosk.go({"counter"}) == "counter");
    CHECK(kiosk.shows("について相談したいです"));
    CHECK(kiosk.shows("1 / 3"));
    kiosk.go({"page_next"});
    CHECK(kiosk.shows("2 / 3"));
    const auto swipe = [&](float from, float to) {
        double at = kiosk.visitor().now_ms();
        for (const auto& [phase, x] : {std::pair{ui::Touch::Phase::down, from},
                                       {ui::Touch::Phase::move, (from + to) / 2},
                                       {ui::Touch::Phase::move, to},
                                       {ui::Touch::Phase::up, to}})
            kiosk.kiosk().touch({phase, 1, {x, 500}, at += 60});
        kiosk.wait(500);
    };
    swipe(900, 500);
    CHECK(kiosk.shows("3 / 3"));
    CHECK_FALSE(kiosk.visitor().find("page_next")->enabled);
    swipe(900, 500); // the last page stays
    CHECK(kiosk.shows("3 / 3"));
    swipe(500, 900);
    CHECK(kiosk.shows("2 / 3"));
    kiosk.go({"page_back"});
    CHECK(kiosk.shows("1 / 3"));
}

TEST_CASE("up to three services are compared, and any service of the list can be chosen") {
    RealKiosk kiosk;
    fill(kiosk, 4);
    REQUIRE(kiosk.go({"compare"}) == "compare");
    Ids names;
    for (const ui::Node& node : kiosk.tree().nodes)
        if (node.role == ui::Role::heading) names.push_back(node.label);
    kiosk.go({"other.1"});
    Ids after;
    for (const ui::Node& node : kiosk.tree().nodes)
        if (node.role == ui::Role::heading) after.push_back(node.label);
    REQUIRE(after.size() > 3);
    CHECK(names[1] != after[1]);
    CHECK(names[2] == after[2]);
    CHECK(after[1] != after[2]);
    CHECK(after[1] != after[3]);
}

TEST_CASE("a comparison marks differences and leaves out facts that no service has") {
    model::Service one, other;
    one.who.base = other.who.base = "ひとり親";
    one.cost.base = "0円";
    other.cost.base = "100円";
    one.when.base = "土曜日";
    const auto rows = ui::screens::compared_rows({&one, &other});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].title == std::string("fact_who"));
    CHECK_FALSE(rows[0].differs);
    CHECK(rows[1].title == std::string("fact_cost"));
    CHECK(rows[1].differs);
    CHECK(rows[2].title == std::string("fact_when"));
    CHECK_FALSE(rows[2].differs); // the other service does not say it, so the family should ask
    CHECK(rows[2].cells[1].empty());
}

TEST_CASE("codes are as large as a cheap phone needs, on every panel") {
    CHECK(ui::largest_version_in(1000, 4.03) == ui::largest_version);
    CHECK(ui::largest_version_in(315, 5.88) == 20); // 105 modules of 3 px
    CHECK(ui::largest_version_in(314, 5.88) == 19);
    CHECK(ui::largest_version_in(210, 2.7) == 20); // a 32 inch panel: 2 px are 0.74 mm
    CHECK(ui::largest_version_in(10, 4.03) == 13);
}

TEST_CASE("there is a print button only while slips may be printed") {
    bool may_print = false;
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.print_slip = [](const ui::Slip&, const std::stop_token&) {
            return base::Result<void>();
        };
        parts.may_print = [&] { return may_print; };
    });
    fill(kiosk, 1);
    CHECK(kiosk.screen() == "my_list");
    CHECK_FALSE(kiosk.has("print"));
    may_print = true;
    kiosk.go({"back", "my_list"});
    CHECK(kiosk.has("print"));
}
