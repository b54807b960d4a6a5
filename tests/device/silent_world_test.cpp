#include "support/silent_world.h"

#include "checks/screens_walk.h"
#include "device/device_desk.h"
#include "device/pin_hash.h"
#include "support/catch.h"
#include "ui/real_kiosk.h"
#include "ui/screen_kind.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <thread>

// Every screen in a world that never answers: no printer, stick, store, light or sound. The test
// would hang if the thread that draws waited for one of them; see support/silent_world.h.

using support::SilentWorld;
using test::RealKiosk;

namespace {

constexpr const char* pin = "482913";

device::Outside silent(const SilentWorld& world) {
    device::Outside outside;
    outside.status = [world] {
        world.ask();
        return ui::StaffStatus();
    };
    outside.sticks = [world] {
        world.ask();
        return std::vector<std::string>();
    };
    outside.catalogues = [world] {
        world.ask();
        return std::vector<ui::StickCatalogue>();
    };
    outside.hand_in = [world](const std::string& file, const std::stop_token&) {
        world.ask();
        return base::Result<std::string>(file);
    };
    outside.verdict = [world](const std::string&) {
        world.ask();
        return std::optional<ui::StaffVerdict>();
    };
    outside.go_back = [world](const std::string&) {
        world.ask();
        return ui::StaffVerdict();
    };
    outside.export_counts = [world](const std::string&) {
        world.ask();
        return ui::StaffVerdict();
    };
    outside.brightness = outside.volume = [world](std::optional<int>) {
        world.ask();
        return device::Outside::Level();
    };
    return outside;
}

std::shared_ptr<device::DeviceDesk> desk_in(device::Outside outside) {
    static const std::string hash = device::hash_pin(pin).value();
    return std::make_shared<device::DeviceDesk>(
        device::DeviceDesk::Parts{.pin = hash,
                                  .forgetful = true,
                                  .stick_folder = {},
                                  .folders = {},
                                  .printer_state = {},
                                  .version = {},
                                  .today = [] { return std::string("2026-06-01"); },
                                  .now = [] { return std::string("2026-06-01T10:00:00"); },
                                  .restart = {},
                                  .wake = [] {},
                                  .log = [](const base::Message&) {},
                                  .clock =
                                      [] {
                                          return device::BootTime{"boot", 50};
                                      },
                                  .mounts = "/nowhere",
                                  .lights = "/nowhere",
                                  .outside = std::move(outside)});
}

/// A kiosk whose surroundings are silent, and staff who know the PIN.
struct World {
    using Change = std::function<void(device::Outside&)>;

    /// `change`: what answers all the same.
    explicit World(const Change& change = {}, const RealKiosk::Change& also = {}) {
        device::Outside outside = silent(silence);
        if (change) change(outside);
        kiosk.emplace([&](ui::KioskParts& parts) {
            parts.print_slip = parts.save_slip =
                [world = silence](const ui::Slip&, const std::stop_token&) -> base::Result<void> {
                world.ask();
                return {};
            };
            parts.can_save = [world = silence] {
                world.ask();
                return true;
            };
            parts.wake = [] {};
            parts.staff = desk_in(std::move(outside));
            if (also) also(parts);
        });
    }
    ~World() {
        // Nothing waited in the thread that draws, and something was asked at all, if only once a
        // busy machine had time for its thread.
        for (int ms = 0; ms < 10'000 && silence.asked() == 0; ++ms)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        CHECK(silence.asked_while_drawing() == 0);
        CHECK(silence.asked() > 0);
        silence.end();
    }

    /// Draws frames until it is so; the clock stands still.
    template <class Condition> void until(const Condition& so) {
        while (!so()) {
            std::this_thread::yield();
            kiosk->wait(0);
        }
    }
    void enter() {
        kiosk->visitor().hold_at({20, 20}, 3050);
        for (const char* digit = pin; *digit; ++digit) kiosk->go({std::string("pin.") + *digit});
        until([this] { return kiosk->screen() == "staff_menu"; });
    }
    checks::Walked walk(bool home_visit) {
        checks::Showing showing{
            "ina", home_visit ? ui::device_of(1280, 800) : ui::device_of(1920, 1080), {}, 1};
        const checks::Report report = [](const std::string& screen, const checks::Fault& fault) {
            // Without a stick there is no button for saving.
            if (fault.rule == "way" && fault.node != "save")
                FAIL_CHECK(screen << ": " << fault.node << " " << fault.what);
        };
        return home_visit ? checks::walk_home_visit(kiosk->kiosk(), showing, report)
                          : checks::walk(kiosk->kiosk(), showing, report);
    }

    SilentWorld silence;
    std::optional<RealKiosk> kiosk;
};

bool long_form() {
    const char* form = std::getenv("KODOMADO_FAULTS");
    return form && std::string_view(form) == "long";
}

/// In the long form the time of each frame counts too; other programs' load may disturb it.
void judge(const checks::Visitor::Frame& slowest) {
    if (!long_form()) return;
    std::printf("slowest frame in a world that never answers: %.1f ms, screen %s\n", slowest.ms,
                slowest.screen.c_str());
    CHECK(slowest.ms < 100);
}

} // namespace

TEST_CASE("no screen for visitors waits for a world that never answers") {
    std::set<std::string> seen;
    {
        World world({}, [](ui::KioskParts& parts) { parts.city.clear(); });
        const auto walked = world.walk(false);
        seen.insert(walked.screens.begin(), walked.screens.end());
        judge(walked.slowest);
    }
    {
        World world({}, [](ui::KioskParts& parts) {
            parts.home_visit = true;
            parts.device = ui::device_of(1280, 800);
        });
        const auto walked = world.walk(true);
        seen.insert(walked.screens.begin(), walked.screens.end());
        judge(walked.slowest);
    }
    for (const ui::ScreenFacts& facts : ui::screen_facts) {
        CAPTURE(facts.name);
        CHECK((facts.for_staff || facts.kind == ui::ScreenKind::trouble ||
               seen.contains(std::string(facts.name))));
    }
}

TEST_CASE("no staff page waits for a world that never answers, and each says so in the end") {
    World world;
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    CHECK_FALSE(kiosk.has("staff_levels")); // not known yet
    kiosk.wait(5100);
    for (const char* page :
         {"staff_status", "staff_install", "staff_back", "staff_levels", "staff_counts"}) {
        CAPTURE(page);
        REQUIRE(kiosk.go({page}) == page);
        kiosk.wait(21'000);
        CHECK(kiosk.shows("返事がありません"));
        REQUIRE(kiosk.go({"back"}) == "staff_menu");
    }
    // Light, sound, status, catalogues and sticks were asked; what still hangs is not asked again.
    world.until([&] { return world.silence.asked() == 5; });
    for (const char* page :
         {"staff_status", "staff_install", "staff_back", "staff_levels", "staff_counts"}) {
        kiosk.go({page});
        CHECK(kiosk.shows("返事がありません"));
        CHECK_FALSE(kiosk.kiosk().asking_outside());
        REQUIRE(kiosk.go({"back"}) == "staff_menu");
    }
    CHECK(world.silence.asked() == 5);
    CHECK(kiosk.go({"staff_restart"}) == "staff_restart");
    CHECK(kiosk.go({"back", "staff_touch"}) == "staff_touch");
    judge(kiosk.visitor().slowest());
}

TEST_CASE("going back never answers: the page says so after twenty seconds") {
    World world([](device::Outside& outside) {
        outside.status = [] {
            ui::StaffStatus status;
            status.release = "2";
            status.previous = "1";
            return status;
        };
    });
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    kiosk.go({"staff_back"});
    world.until([&] { return kiosk.has("go_back"); });
    kiosk.go({"go_back"});
    CHECK(kiosk.shows("調べています"));
    kiosk.wait(21'000);
    CHECK(kiosk.shows("返事がありません"));
    CHECK(kiosk.go({"back"}) == "staff_menu");
}

TEST_CASE("while the device is asked the staff pages say so") {
    World world;
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    for (const char* page : {"staff_status", "staff_install", "staff_counts"}) {
        kiosk.go({page});
        CHECK(kiosk.shows("調べています"));
        kiosk.go({"back"});
    }
    CHECK(kiosk.go({"leave"}) == "start");
}

TEST_CASE("a stick that hangs while a catalogue is copied is given up") {
    World world([](device::Outside& outside) {
        outside.catalogues = [] {
            return std::vector<ui::StickCatalogue>{
                {"/media/a/kodomado.sealed", "a", "202096", "2", "", ""}};
        };
    });
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    kiosk.go({"staff_install"});
    world.until([&] { return kiosk.has("file./media/a/kodomado.sealed"); });
    kiosk.go({"file./media/a/kodomado.sealed"});
    CHECK(kiosk.shows("入れています"));
    for (int i = 0; i < 3; ++i) kiosk.wait(45'000);
    CHECK(kiosk.shows("入れませんでした"));
    CHECK(kiosk.shows("返事がありません"));
}

TEST_CASE("an importer's folder that hangs after the copy is given up") {
    World world([](device::Outside& outside) {
        outside.catalogues = [] {
            return std::vector<ui::StickCatalogue>{
                {"/media/a/kodomado.sealed", "a", "202096", "2", "", ""}};
        };
        outside.hand_in = [](const std::string& file, const std::stop_token&) {
            return base::Result<std::string>(file);
        };
    });
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    kiosk.go({"staff_install"});
    world.until([&] { return kiosk.has("file./media/a/kodomado.sealed"); });
    kiosk.go({"file./media/a/kodomado.sealed"});
    world.until([&] { return world.silence.asked() >= 3; }); // light, sound, verdict
    for (int i = 0; i < 3; ++i) kiosk.wait(45'000);
    CHECK(kiosk.shows("返事がありません"));
}

TEST_CASE("a stick that hangs while counts are written is given up") {
    World world([](device::Outside& outside) {
        outside.sticks = [] { return std::vector<std::string>{"/media/a"}; };
    });
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    kiosk.go({"staff_counts"});
    world.until([&] { return kiosk.has("stick./media/a"); });
    kiosk.go({"stick./media/a"});
    CHECK(kiosk.shows("書き出しています"));
    kiosk.wait(21'000);
    CHECK(kiosk.shows("書き出せませんでした"));
}

TEST_CASE("a light that hangs while it is set is given up") {
    World world([](device::Outside& outside) {
        outside.brightness = [ask = outside.brightness](std::optional<int> wanted) {
            return wanted ? ask(wanted) : device::Outside::Level{true, 60};
        };
        outside.volume = [](std::optional<int>) { return device::Outside::Level{true, 35}; };
    });
    world.enter();
    RealKiosk& kiosk = *world.kiosk;
    world.until([&] { return kiosk.has("staff_levels"); });
    kiosk.go({"staff_levels"});
    world.until([&] { return kiosk.has("brightness.more") && !kiosk.kiosk().asking_outside(); });
    kiosk.go({"brightness.more"});
    world.until([&] { return world.silence.asked() > 0; });
    CHECK(kiosk.shows("60%"));
    kiosk.wait(5100);
    CHECK(kiosk.shows("返事がありません"));
}
