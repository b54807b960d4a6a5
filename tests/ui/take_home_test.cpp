#include "ui/kiosk/take_home.h"

#include "checks/screens_faults.h"
#include "support/catch.h"
#include "support/silent_world.h"
#include "ui/real_kiosk.h"

#include <atomic>
#include <memory>
#include <thread>

using support::SilentWorld;
using test::RealKiosk;

namespace {

base::Result<void> given(const ui::Slip&, const std::stop_token&) { return {}; }

/// A visitor whose list has a service, with a printer and a stick that never answer.
struct Silence {
    SilentWorld world;
    std::vector<std::string> said;
    ui::Device device;
    RealKiosk kiosk{[this](ui::KioskParts& parts) {
        parts.device = device;
        parts.print_slip = parts.save_slip =
            [world = world](const ui::Slip&, const std::stop_token&) -> base::Result<void> {
            world.ask();
            return {};
        };
        parts.can_save = [] { return true; };
        parts.wake = [] {};
        parts.fault = [this](const base::Message& message) { said.push_back(message.en); };
    }};

    explicit Silence(ui::Device on = ui::device_of(1920, 1080)) : device(on) {
        kiosk.go({"begin", "need.money"});
        kiosk.go({kiosk.targets("listed.").front(), "my_list"});
        until([this] { return kiosk.has("save"); });
    }
    ~Silence() { world.end(); }

    /// Draws frames until it is so; the clock stands still.
    template <class Condition> void until(const Condition& so) {
        while (!so()) {
            std::this_thread::yield();
            kiosk.wait(0);
        }
    }
};

} // namespace

TEST_CASE("a printer or a stick that never answers does not keep the visitor") {
    for (const auto& [button, waits, fails] :
         {std::tuple{"print", "印刷の準備をしています", "印刷できませんでした"},
          {"save", "保存しています", "保存できませんでした"}}) {
        CAPTURE(button);
        Silence silence;
        RealKiosk& kiosk = silence.kiosk;
        CHECK(kiosk.go({button}) == "notice");
        silence.until([&] { return silence.world.asked() > 0; });
        CHECK(kiosk.shows(waits));
        CHECK(kiosk.shows("もどる"));
        kiosk.wait(4500);
        CHECK(kiosk.shows(waits));
        CHECK(kiosk.kiosk().next_frame_ms().has_value());
        kiosk.wait(600);
        CHECK(kiosk.shows(fails));
        CHECK(kiosk.shows("もどる"));
        REQUIRE(silence.said.size() == 1);
        CHECK(silence.said.front().find("did not answer") != std::string::npos);
        CHECK(kiosk.go({"close"}) == "my_list");
        // The one that hangs is not asked again.
        CHECK(kiosk.go({button}) == "notice");
        CHECK(kiosk.shows(fails));
        CHECK(silence.world.asked() == 1);
        CHECK(silence.world.asked_while_drawing() == 0);
    }
}

TEST_CASE("a visitor who does not want to wait for the printer goes back at once") {
    Silence silence;
    RealKiosk& kiosk = silence.kiosk;
    CHECK(kiosk.go({"print", "close"}) == "my_list");
    silence.until([&] { return !kiosk.kiosk().asking_outside(); }); // the stick answers
    kiosk.wait(6000);
    CHECK(kiosk.screen() == "my_list");
    CHECK(silence.said.empty());
}

TEST_CASE("emergency help and the language are there while the printer is waited for") {
    Silence silence;
    RealKiosk& kiosk = silence.kiosk;
    CHECK(kiosk.go({"print", "emergency"}) == "emergency");
    kiosk.wait(5100);
    CHECK(kiosk.go({"close"}) == "notice");
    CHECK(kiosk.shows("印刷できませんでした"));
    CHECK(kiosk.go({"language", "language.en", "close"}) == "notice");
    CHECK(kiosk.shows("could not be printed"));
}

TEST_CASE("the notice of waiting and that of no answer keep the rules of the layout") {
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {800, 1280}})
        for (const char* language : {"ja", "ja-Hira", "en"})
            for (const bool large : {false, true}) {
                CAPTURE(width, height, language, large);
                Silence silence(ui::device_of(width, height));
                RealKiosk& kiosk = silence.kiosk;
                ui::Preferences preferences;
                preferences = preferences.in(ui::language_of(language));
                preferences.large = large;
                kiosk.go({"language", std::string("language.") + language, "close"});
                if (large) kiosk.go({"text", "size.large", "close"});
                const ui::Theme theme(silence.device, preferences);
                const auto keeps = [&] {
                    for (const checks::Fault& fault : checks::faults_of(kiosk.tree(), theme))
                        FAIL_CHECK(fault.rule << ": " << fault.node << ": " << fault.what);
                };
                for (const char* button : {"print", "save"}) {
                    silence.until([&] { return !kiosk.kiosk().asking_outside(); }); // the stick
                    REQUIRE(kiosk.go({button}) == "notice");
                    keeps();
                    kiosk.wait(5100);
                    keeps();
                    REQUIRE(kiosk.go({"close"}) == "my_list");
                }
            }
}

TEST_CASE("the end of a visit gives up its slip") {
    const auto given_up = std::make_shared<std::atomic<bool>>(false);
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.print_slip = [given_up](const ui::Slip&,
                                      const std::stop_token& stop) -> base::Result<void> {
            while (!stop.stop_requested()) std::this_thread::yield();
            *given_up = true;
            return {};
        };
        parts.wake = [] {};
    });
    kiosk.go({"begin", "need.money"});
    kiosk.go({kiosk.targets("listed.").front(), "my_list", "print"});
    REQUIRE(kiosk.screen() == "notice");
    CHECK(kiosk.go({"close", "finish"}) == "start");
    while (!*given_up) std::this_thread::yield();
    CHECK(kiosk.screen() == "start");
}

TEST_CASE("the button for saving appears when the stick has answered") {
    SilentWorld world;
    RealKiosk kiosk([&](ui::KioskParts& parts) {
        parts.save_slip = given;
        parts.can_save = [world] {
            world.ask();
            return true;
        };
        parts.wake = [] {};
    });
    kiosk.go({"begin", "need.money"});
    kiosk.go({kiosk.targets("listed.").front(), "my_list"});
    CHECK_FALSE(kiosk.has("save"));
    world.end();
    while (!kiosk.has("save")) {
        std::this_thread::yield();
        kiosk.wait(0);
    }
    CHECK(kiosk.go({"save"}) == "notice");
    CHECK(world.asked_while_drawing() == 0);
}

TEST_CASE("a stick that never answers is no stick") {
    SilentWorld world;
    ui::TakeHome home({{},
                       given,
                       {},
                       [world] {
                           world.ask();
                           return true;
                       },
                       [] {},
                       {}});
    home.ask_can_save(0);
    while (world.asked() == 0) std::this_thread::yield();
    CHECK(home.asking());
    CHECK(home.due_ms(0) == 5000);
    CHECK_FALSE(home.watch(5000));
    CHECK_FALSE(home.asking());
    home.ask_can_save(6000); // it still hangs
    CHECK_FALSE(home.asking());
    CHECK(world.asked() == 1);
    world.end();
}
