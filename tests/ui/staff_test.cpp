#include "support/catch.h"
#include "ui/fake_desk.h"
#include "ui/real_kiosk.h"

using test::FakeDesk;
using test::RealKiosk;

namespace {

/// A kiosk with a desk, and staff in front of it.
struct Panel {
    std::shared_ptr<FakeDesk> desk = std::make_shared<FakeDesk>();
    RealKiosk kiosk;

    explicit Panel(const RealKiosk::Change& change = {})
        : kiosk([&](ui::KioskParts& parts) {
              parts.staff = desk;
              if (change) change(parts);
          }) {}

    std::string hold(double ms = 3050) {
        kiosk.visitor().hold_at({20, 20}, ms);
        return kiosk.screen();
    }
    std::string pin(const std::string& digits) {
        for (const char digit : digits) kiosk.go({std::string("pin.") + digit});
        return kiosk.screen();
    }
    /// The page that this button of the first staff page opens.
    std::string page(const std::string& id) {
        hold();
        pin("482913");
        return kiosk.go({id});
    }
    bool did(const std::string& what) const {
        return std::ranges::find(desk->done, what) != desk->done.end();
    }
};

} // namespace

TEST_CASE("a corner held for three seconds asks for the PIN") {
    Panel panel;
    CHECK(panel.hold(2900) == "start");
    CHECK(panel.hold() == "pin");
    CHECK(panel.pin("482913") == "staff_menu");
    CHECK(panel.did("entered"));
}

TEST_CASE("holding other places does not ask for the PIN") {
    Panel panel;
    for (const base::Point at : {base::Point{1900, 20}, {20, 1060}, {960, 540}, {20, 300}}) {
        panel.kiosk.visitor().hold_at(at, 5000);
        CHECK(panel.kiosk.screen() != "pin");
        panel.kiosk.wait(300'000);
    }
}

TEST_CASE("without a PIN in the settings the corner leads nowhere") {
    Panel panel([](ui::KioskParts& parts) { parts.staff.reset(); });
    CHECK(panel.hold(10'000) == "start");
}

TEST_CASE("the PIN is never shown, and can be corrected") {
    Panel panel;
    panel.hold();
    panel.pin("48");
    CHECK(panel.kiosk.visitor().find("pin.digits")->label.starts_with("2"));
    CHECK_FALSE(panel.kiosk.shows("48"));
    panel.kiosk.go({"pin.erase"});
    CHECK(panel.kiosk.visitor().find("pin.digits")->label.starts_with("1"));
    panel.kiosk.go({"pin.clear"});
    CHECK(panel.kiosk.visitor().find("pin.digits")->label.starts_with("0"));
    CHECK(panel.pin("482913") == "staff_menu");
}

TEST_CASE("a wrong PIN opens nothing") {
    Panel panel;
    panel.hold();
    CHECK(panel.pin("482914") == "pin");
    CHECK(panel.kiosk.shows("番号がちがいます"));
    CHECK_FALSE(panel.did("entered"));
}

TEST_CASE("during a waiting time the keypad is locked") {
    Panel panel;
    panel.desk->view.pin.wait_s = 29.4;
    panel.hold();
    CHECK(panel.kiosk.shows("あと30秒"));
    CHECK(panel.pin("482913") == "pin");
    CHECK_FALSE(panel.did("pin"));
    panel.desk->view.pin.wait_s = 1790;
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("あと30分"));
    panel.desk->view.pin.in_doubt = true;
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("書きとめられません"));
    CHECK_FALSE(panel.kiosk.shows("ちがいました"));
    panel.desk->view.pin = {.worn_out = true};
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("もう使えません"));
    CHECK(panel.pin("482913") == "pin");
}

TEST_CASE("a visit continues if nobody enters a PIN, and ends if staff do") {
    Panel panel;
    panel.kiosk.go({"begin", "need.money"});
    const auto listed = panel.kiosk.targets("listed.");
    REQUIRE_FALSE(listed.empty());
    panel.kiosk.go({listed.front()});
    CHECK(panel.hold() == "pin");
    CHECK(panel.kiosk.go({"leave"}) == "list");
    CHECK(panel.kiosk.go({"my_list"}) == "my_list");
    CHECK_FALSE(panel.kiosk.shows("まだ何も入っていません"));
    panel.hold();
    CHECK(panel.pin("482913") == "staff_menu");
    CHECK(panel.kiosk.go({"leave"}) == "start");
    CHECK(panel.did("left"));
    CHECK(panel.kiosk.kiosk().between_visits());
    panel.kiosk.go({"begin", "my_list"});
    CHECK(panel.kiosk.shows("まだ何も入っていません"));
}

TEST_CASE("the preferences of the visit end with it") {
    Panel panel;
    panel.kiosk.go({"text", "size.large", "contrast.high", "close"});
    panel.page("staff_restart");
    CHECK(panel.kiosk.go({"leave"}) == "start");
    CHECK(panel.kiosk.kiosk().between_visits());
}

TEST_CASE("staff pages close after sixty seconds without a touch") {
    for (const char* page : {"staff_status", "staff_install", "staff_touch", "staff_counts"}) {
        Panel panel;
        REQUIRE(panel.page(page) == page);
        CHECK(panel.kiosk.wait(59'000) == page);
        CHECK(panel.kiosk.wait(1'100) == "start");
        CHECK(panel.did("left"));
    }
    Panel panel;
    panel.kiosk.go({"begin"});
    panel.hold();
    CHECK(panel.kiosk.wait(61'000) == "home"); // nobody entered: the visit continues
}

TEST_CASE("the status page shows what is on the device") {
    Panel panel;
    REQUIRE(panel.page("staff_status") == "staff_status");
    std::string seen;
    panel.kiosk.visitor().see_all([&] {
        for (const ui::Node& node : panel.kiosk.tree().nodes) seen += node.label + "\n";
    });
    for (const char* words :
         {"伊那市", "令和6年度", "第12版（2026-11-02 09:30:00 から）", "from-stick.sealed",
          "2026-10-31。過ぎています", "第11版", "上尾市（112194）", "暗証番号が続けて40回", "0.1.0",
          "128件", "counter：止まっています", "10,240 MB"}) {
        INFO(words);
        CHECK(seen.find(words) != std::string::npos);
    }
}

TEST_CASE("the status page says what the promise rests on, and why nothing is printed") {
    Panel panel;
    panel.page("staff_status");
    const auto seen = [&] {
        std::string all;
        panel.kiosk.visitor().see_all([&] {
            for (const ui::Node& node : panel.kiosk.tree().nodes) all += node.label + "\n";
        });
        return all;
    };
    const std::string held = seen();
    for (const char* words : {"CUPS は、刷ったものを残しません（2026-11-29 に確かめました）",
                              "こどまどだけが書けます", "だれのことばかは、わかりません"})
        CHECK(held.find(words) != std::string::npos);
    CHECK(held.find("印刷のボタンを出していません") == std::string::npos);
    panel.desk->view.status->promises.front() = {
        ui::StaffStatus::Promise::What::print_server,
        false,
        {"CUPS が、刷ったものを残す設定です（2026-11-30 に確かめました）", ""}};
    panel.kiosk.wait(100);
    const std::string broken = seen();
    CHECK(broken.find("counter：下の約束が守れないので、印刷のボタンを出していません") !=
          std::string::npos);
    CHECK(broken.find("CUPS が、刷ったものを残す設定です（2026-11-30 に確かめました）") !=
          std::string::npos);
}

TEST_CASE("a catalogue is chosen, and the importer's answer shown") {
    Panel panel;
    REQUIRE(panel.page("staff_install") == "staff_install");
    CHECK(panel.kiosk.shows("団体コード 202096 の市の第13版"));
    CHECK(panel.kiosk.shows("「kodomado (1).sealed」は名前がちがいます"));
    CHECK(panel.kiosk.shows("KODOMADO：kodomado.sealed は、発行されたカタログではありません"));
    panel.kiosk.go({"file./media/b/kodomado.sealed"});
    CHECK_FALSE(panel.did("install /media/b/kodomado.sealed"));
    panel.kiosk.go({"file./media/c/kodomado (1).sealed"});
    CHECK_FALSE(panel.did("install /media/c/kodomado (1).sealed"));
    panel.kiosk.go({"file./media/a/kodomado.sealed"});
    CHECK(panel.did("install /media/a/kodomado.sealed"));
    CHECK(panel.kiosk.shows("入れませんでした"));
    CHECK(panel.kiosk.shows("より古いものです"));
    panel.desk->view = {};
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("調べています"));
    panel.desk->view.catalogues.emplace();
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("カタログが見つかりません"));
}

TEST_CASE("going back names both releases, asks once and shows what was done") {
    Panel panel;
    REQUIRE(panel.page("staff_back") == "staff_back");
    CHECK(panel.kiosk.shows("（第12版）をやめて、第11版に戻します"));
    CHECK(panel.kiosk.shows("二度と入りません"));
    CHECK_FALSE(panel.did("go back"));
    panel.kiosk.go({"go_back"});
    CHECK(panel.did("go back"));
    CHECK(panel.kiosk.shows("戻しました"));
    CHECK_FALSE(panel.kiosk.has("go_back"));
    panel.desk->view.went_back = ui::StaffVerdict{false, {"こわれています", "It is damaged"}};
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("戻せませんでした"));
    panel.kiosk.go({"back", "staff_back"});
    panel.desk->view.status->release.clear();
    panel.kiosk.wait(20);
    CHECK(panel.kiosk.shows("これより前のものはありません"));
    CHECK_FALSE(panel.kiosk.has("go_back"));
}

TEST_CASE("brightness and volume change in steps of ten, if the device has them") {
    Panel panel;
    REQUIRE(panel.page("staff_levels") == "staff_levels");
    panel.kiosk.go({"brightness.more", "volume.less"});
    CHECK(panel.did("brightness 70"));
    CHECK(panel.did("volume 30"));
    panel.desk->view.brightness = 10;
    panel.kiosk.wait(20);
    panel.kiosk.go({"brightness.less"});
    CHECK_FALSE(panel.did("brightness 0"));
    panel.desk->view.volume.reset();
    panel.kiosk.wait(20);
    CHECK_FALSE(panel.kiosk.has("volume.more"));
    panel.desk->view.brightness.reset();
    panel.kiosk.go({"back"});
    CHECK_FALSE(panel.kiosk.has("staff_levels"));
}

TEST_CASE("the touch test marks touched fields and says when all are done") {
    Panel panel;
    REQUIRE(panel.page("staff_touch") == "staff_touch");
    const auto left = [&] { return panel.kiosk.visitor().find("cells")->label; };
    const std::string before = left();
    panel.kiosk.visitor().finger(ui::Touch::Phase::down, {200, 200}, 1);
    panel.kiosk.visitor().finger(ui::Touch::Phase::down, {1700, 200}, 2);
    CHECK(panel.kiosk.has("finger.1"));
    CHECK(panel.kiosk.has("finger.2"));
    CHECK(left() != before);
    panel.kiosk.visitor().finger(ui::Touch::Phase::up, {200, 200}, 1);
    CHECK_FALSE(panel.kiosk.has("finger.1"));
    for (float y = 20; y < 1080; y += 30) {
        panel.kiosk.visitor().finger(ui::Touch::Phase::move, {1, y}, 2);
        panel.kiosk.visitor().finger(ui::Touch::Phase::move, {1919, y}, 2);
        for (float x = 1919; x >= 0; x -= 240)
            panel.kiosk.visitor().finger(ui::Touch::Phase::move, {x, y}, 2);
    }
    CHECK(panel.kiosk.shows("ぜんぶのます目に、とどきました"));
    panel.kiosk.visitor().finger(ui::Touch::Phase::up, {1, 1}, 2);
    CHECK(panel.kiosk.go({"touch_done"}) == "staff_menu");
}

TEST_CASE("counts go to the stick, and a restart asks once") {
    Panel panel;
    REQUIRE(panel.page("staff_counts") == "staff_counts");
    panel.kiosk.go({"stick./media/市のメモリー"});
    CHECK(panel.did("export /media/市のメモリー"));
    CHECK(panel.kiosk.shows("書き出しました"));
    CHECK(panel.kiosk.go({"back", "staff_restart"}) == "staff_restart");
    CHECK_FALSE(panel.did("restart"));
    panel.kiosk.go({"restart"});
    CHECK(panel.did("restart"));
}

TEST_CASE("staff can enter without a catalogue, too") {
    const auto desk = std::make_shared<FakeDesk>();
    RealKiosk kiosk(base::Error{{"なし", "none"}},
                    [&](ui::KioskParts& parts) { parts.staff = desk; });
    REQUIRE(kiosk.screen() == "trouble");
    kiosk.visitor().hold_at({20, 20}, 3050);
    for (const char digit : std::string("482913")) kiosk.go({std::string("pin.") + digit});
    CHECK(kiosk.screen() == "staff_menu");
    CHECK(kiosk.go({"staff_status"}) == "staff_status");
    CHECK(kiosk.go({"language"}) == "language");
    CHECK(kiosk.go({"emergency"}) == "emergency");
    CHECK(kiosk.go({"close", "close"}) == "staff_status");
    CHECK(kiosk.go({"leave"}) == "trouble");
}
