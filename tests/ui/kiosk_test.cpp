#include "ui/kiosk/kiosk.h"

#include "catalogue/builder.h"
#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"
#include "ui/real_kiosk.h"

using test::RealKiosk;
using Ids = std::vector<std::string>;

namespace {

/// Opens the first service behind the first life stage, from the start.
std::string to_service(RealKiosk& kiosk) {
    kiosk.go({"begin", "life.pregnancy"});
    const Ids cards = kiosk.targets("service.");
    return cards.empty() ? "no service" : kiosk.go({cards.front()});
}

} // namespace

TEST_CASE("from the start to a service and back again") {
    RealKiosk kiosk;
    CHECK(kiosk.screen() == "start");
    CHECK(kiosk.go({"begin"}) == "home");
    CHECK(kiosk.targets("life.").size() == 7);
    CHECK(kiosk.targets("need.").size() == 12);
    CHECK(kiosk.go({"need.money"}) == "list");
    CHECK(kiosk.shows("お金・手当"));
    const std::string first = kiosk.targets("service.").front();
    CHECK(kiosk.go({first}) == "service");
    CHECK(kiosk.go({"back"}) == "list");
    CHECK(kiosk.targets("service.").front() == first);
    CHECK(kiosk.go({"back"}) == "home");
    CHECK(kiosk.go({"back"}) == "start");
}

TEST_CASE("a list keeps its position") {
    RealKiosk kiosk;
    kiosk.go({"begin", "need.money"});
    kiosk.visitor().scroll_through("list.scrollbar", [] {});
    const Ids last = kiosk.targets("service.");
    REQUIRE(kiosk.go({last.back(), "back"}) == "list");
    CHECK(kiosk.targets("service.") == last);
}

TEST_CASE("home leads to the two doors from everywhere") {
    RealKiosk kiosk;
    CHECK(to_service(kiosk) == "service");
    CHECK(kiosk.go({"home"}) == "home");
    CHECK(kiosk.go({"back"}) == "start");
}

TEST_CASE("finish forgets the language, the settings and the filters") {
    RealKiosk kiosk;
    kiosk.go({"language.en", "text", "size.large", "contrast.high", "close", "begin"});
    CHECK(kiosk.tree().language == "en");
    REQUIRE(kiosk.go({"need.money", "situation.single-parent"}) == "list");
    CHECK(kiosk.go({"finish"}) == "start");
    CHECK(kiosk.tree().language == "ja");
    CHECK(kiosk.shows("さわってはじめる"));
    kiosk.go({"begin", "need.money"});
    const Ids unfiltered = kiosk.targets("service.");
    CHECK(unfiltered == [] {
        RealKiosk fresh;
        fresh.go({"begin", "need.money"});
        return fresh.targets("service.");
    }());
}

TEST_CASE("a filter narrows the list, and stays on behind another door") {
    RealKiosk kiosk;
    kiosk.go({"begin", "life.elementary"});
    REQUIRE(kiosk.go({"situation.single-parent"}) == "list");
    CHECK(kiosk.shows("のうち、ひとり親に合うもの"));
    kiosk.go({"back", "life.youth"});
    CHECK(kiosk.shows("のうち、ひとり親に合うもの"));
    kiosk.go({"situation.single-parent"});
    CHECK_FALSE(kiosk.shows("のうち、ひとり親に合うもの"));
}

TEST_CASE("filters can be removed if they leave nothing") {
    RealKiosk kiosk;
    kiosk.go({"begin", "life.pregnancy"});
    for (const std::string& chip : kiosk.targets("situation."))
        if (!kiosk.has("clear")) kiosk.go({chip});
    REQUIRE(kiosk.has("clear"));
    CHECK(kiosk.targets("service.").empty());
    kiosk.go({"clear"});
    CHECK_FALSE(kiosk.targets("service.").empty());
}

TEST_CASE("the link to counselling from an empty list leads back to the list") {
    RealKiosk kiosk;
    kiosk.go({"begin", "life.pregnancy"});
    for (const std::string& chip : kiosk.targets("situation."))
        if (!kiosk.has("talk")) kiosk.go({chip});
    CHECK(kiosk.go({"talk"}) == "list");
    CHECK(kiosk.shows("相談したい"));
    CHECK(kiosk.go({"back", "back"}) == "home");
}

TEST_CASE("the city is asked for once") {
    std::vector<std::string> chosen;
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.city.clear();
        parts.city_chosen = [&](const std::string& city) { chosen.push_back(city); };
    });
    CHECK(kiosk.screen() == "city");
    CHECK(kiosk.go({"city.ageo"}) == "start");
    CHECK(kiosk.shows("上尾市"));
    CHECK(kiosk.go({"begin", "finish"}) == "start");
    CHECK(chosen == std::vector<std::string>{"ageo"});
}

TEST_CASE("a city that the catalogue does not have is asked for again") {
    RealKiosk kiosk([](ui::KioskParts& parts) { parts.city = "atlantis"; });
    CHECK(kiosk.screen() == "city");
}

TEST_CASE("a known city is not asked for") {
    CHECK(RealKiosk([](ui::KioskParts& parts) { parts.city = "ageo"; }).shows("上尾市"));
    CHECK(RealKiosk([](ui::KioskParts& parts) { parts.city = "ina"; }).shows("伊那市"));
}

TEST_CASE("after 90 s without a touch the kiosk asks, after 120 s it forgets everything") {
    RealKiosk kiosk;
    kiosk.go({"language.en", "begin"});
    CHECK(kiosk.wait(89'000) == "home");
    CHECK(kiosk.wait(2'000) == "stay");
    CHECK(kiosk.wait(25'000) == "stay");
    CHECK(kiosk.wait(5'000) == "start");
    CHECK(kiosk.tree().language == "ja");
}

TEST_CASE("with large type the times are twice as long") {
    RealKiosk kiosk;
    kiosk.go({"text", "size.large", "close", "begin"});
    CHECK(kiosk.wait(175'000) == "home");
    CHECK(kiosk.wait(6'000) == "stay");
    CHECK(kiosk.wait(50'000) == "stay");
    CHECK(kiosk.wait(10'000) == "start");
}

TEST_CASE("a visitor who is still there continues with the full time") {
    RealKiosk kiosk;
    REQUIRE(to_service(kiosk) == "service");
    CHECK(kiosk.wait(95'000) == "stay");
    CHECK(kiosk.go({"stay"}) == "service");
    CHECK(kiosk.wait(89'000) == "service");
    CHECK(kiosk.wait(2'000) == "stay");
    CHECK(kiosk.go({"leave"}) == "start");
}

TEST_CASE("the question counts down until everything is forgotten") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    kiosk.wait(100'000);
    CHECK(kiosk.shows("あと20秒"));
    CHECK(kiosk.wait(10'000) == "stay");
    CHECK(kiosk.shows("あと10秒"));
}

TEST_CASE("a touch beside the answers does not make the count untrue") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    kiosk.wait(100'500);
    kiosk.visitor().tap_at({960, 500});
    CHECK(kiosk.wait(25'000) == "start");
}

TEST_CASE("the help screen opened from the question does not lead back to it") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    kiosk.wait(95'000);
    CHECK(kiosk.go({"emergency"}) == "emergency");
    CHECK(kiosk.go({"close"}) == "home");
}

TEST_CASE("a language chosen on the start screen is forgotten too") {
    RealKiosk kiosk;
    kiosk.go({"language.en"});
    CHECK(kiosk.tree().language == "en");
    kiosk.wait(125'000);
    CHECK(kiosk.screen() == "start");
    CHECK(kiosk.tree().language == "ja");
}

TEST_CASE("on the start screen nothing is drawn for a minute, or ever") {
    RealKiosk kiosk;
    CHECK_FALSE(kiosk.kiosk().next_frame_ms().has_value());
    const std::size_t frames = kiosk.visitor().frames();
    kiosk.go({"begin", "finish"});
    CHECK(kiosk.visitor().frames() > frames);
    CHECK_FALSE(kiosk.kiosk().next_frame_ms().has_value());
}

TEST_CASE("on other screens the next frame is due with the question") {
    RealKiosk kiosk;
    kiosk.go({"begin"});
    const auto next = kiosk.kiosk().next_frame_ms();
    REQUIRE(next.has_value());
    CHECK(*next > 80'000);
}

TEST_CASE("in easy Japanese hotlines keep their known names and the rest is kana") {
    RealKiosk kiosk;
    CHECK(kiosk.go({"language.ja-Hira", "emergency"}) == "emergency");
    std::string seen;
    kiosk.visitor().see_all([&] {
        for (const ui::Node& node : kiosk.tree().nodes) seen += node.label + "\n";
    });
    for (const char* words : {"児童相談所", "SOSダイヤル", "DV相談プラス", "24じかん",
                              "こどもが たたかれて いる", "18さいまで・16じ〜21じ"}) {
        INFO(words);
        CHECK(seen.find(words) != std::string::npos);
    }
    CHECK(seen.find("えすおーえす") == std::string::npos);
}

TEST_CASE("without a catalogue the trouble screen shows the emergency numbers and the city hall") {
    model::City city;
    city.name.base = "森市";
    city.hall.name.base = "森市役所";
    city.hall.address = "北県森市1番地";
    RealKiosk kiosk(base::Error{{"なし", "none"}},
                    [&](ui::KioskParts& parts) { parts.fallback_city = city; });
    CHECK(kiosk.screen() == "trouble");
    for (const char* words : {"110", "119", "189", "警察", "北県森市1番地"})
        CHECK(kiosk.shows(words));
    CHECK_FALSE(kiosk.has("retry"));
    CHECK_FALSE(kiosk.kiosk().next_frame_ms().has_value());
    kiosk.kiosk().key(ui::Key::back);
    CHECK(kiosk.wait(1000) == "trouble");
}

TEST_CASE("a failed query opens the trouble screen, from which one can try again") {
    const support::SmallCity city; // it has no counselling, to which an empty list leads
    city.replace("taxonomy/needs.csv", "talk,", "chat,");
    city.replace("mori/services.csv", "talk;", "chat;");
    const support::TempFolder folder;
    const std::string file = folder / "catalogue.kodomado";
    const auto draft = draft::read_draft(city.data(), {});
    REQUIRE(catalogue::build(draft.value().draft, file, {}).ok());
    std::vector<std::string> logged;
    RealKiosk kiosk(catalogue::Catalogue::open(file), [&](ui::KioskParts& parts) {
        parts.fault = [&](const base::Message& message) { logged.push_back(message.en); };
    });
    CHECK(kiosk.go({"begin", "need.chat", "situation.single-parent", "talk"}) == "trouble");
    for (const char* words : {"119", "北県森市1番地"}) CHECK(kiosk.shows(words));
    // The message does not contain what the visitor wanted.
    CHECK(logged == std::vector<std::string>{
                        "the catalogue could not be read from; the screen of trouble is shown"});
    CHECK(kiosk.go({"retry"}) == "start");
}

TEST_CASE("with one city in the catalogue the city is not asked for") {
    const support::SmallCity city;
    const support::TempFolder folder;
    const std::string file = folder / "catalogue.kodomado";
    const auto draft = draft::read_draft(city.data(), {});
    REQUIRE(catalogue::build(draft.value().draft, file, {}).ok());
    RealKiosk kiosk(catalogue::Catalogue::open(file),
                    [](ui::KioskParts& parts) { parts.city.clear(); });
    CHECK(kiosk.screen() == "start");
    CHECK(kiosk.shows("森市"));
}

TEST_CASE("the help button and what closes it are at the same place on every screen") {
    for (const auto& [width, height] :
         {std::pair{1920, 1080}, {1080, 1920}, {1280, 800}, {800, 1280}}) {
        CAPTURE(width, height);
        RealKiosk kiosk([&, w = width, h = height](ui::KioskParts& parts) {
            parts.device = ui::device_of(w, h);
        });
        const base::Rect place = kiosk.visitor().find("emergency")->rect;
        const auto same = [&](const Ids& way, const std::string& screen) {
            CHECK(kiosk.go(way) == screen);
            const std::string id = screen == "emergency" ? "close" : "emergency";
            REQUIRE(kiosk.has(id));
            CHECK(kiosk.visitor().find(id)->rect == place);
        };
        same({"emergency"}, "emergency");
        same({"close", "begin"}, "home");
        same({"language"}, "language");
        same({"close", "text"}, "text");
        same({"close", "need.talk"}, "list");
        same({kiosk.targets("service.").front()}, "service");
        same({"search"}, "search");
        same({"back", "back", "back", "back", "plan"}, "plan");
        kiosk.wait(95'000);
        same({}, "stay");
    }
}

TEST_CASE("a covered screen shows nothing of the visit and can be uncovered") {
    RealKiosk kiosk;
    REQUIRE(to_service(kiosk) == "service");
    CHECK(kiosk.go({"hide"}) == "cover");
    CHECK(kiosk.targets("") == Ids{"uncover"});
    CHECK(kiosk.go({"uncover"}) == "service");
}

TEST_CASE("related services and the plan keep the way back") {
    RealKiosk kiosk;
    CHECK(kiosk.go({"plan"}) == "plan");
    const Ids rows = kiosk.targets("row.");
    REQUIRE_FALSE(rows.empty());
    CHECK(kiosk.go({rows.front()}) == "service");
    CHECK(kiosk.go({"back"}) == "plan");
    CHECK(kiosk.go({"back"}) == "start");
}

TEST_CASE("keys move through the targets and press them") {
    RealKiosk kiosk;
    for (int i = 0; i < 40 && kiosk.screen() == "start"; ++i) {
        kiosk.kiosk().key(ui::Key::next);
        kiosk.wait(200);
    }
    CHECK(kiosk.screen() == "start"); // moving the focus presses nothing
    kiosk.go({"begin"});
    kiosk.kiosk().key(ui::Key::back);
    CHECK(kiosk.wait(200) == "start");
    kiosk.kiosk().key(ui::Key::next);
    kiosk.kiosk().key(ui::Key::activate);
    kiosk.wait(300);
    CHECK(kiosk.screen() != "start");
}

TEST_CASE("a turned panel is drawn in its new size") {
    RealKiosk kiosk;
    kiosk.go({"begin", "need.money"});
    kiosk.kiosk().resize(ui::device_of(1080, 1920));
    kiosk.wait(100);
    CHECK(kiosk.screen() == "list");
    CHECK(kiosk.tree().width_px == 1080);
    CHECK(kiosk.tree().height_px == 1920);
}
