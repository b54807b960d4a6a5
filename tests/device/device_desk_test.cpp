#include "device/device_desk.h"

#include "base/file.h"
#include "commands/inbox.h"
#include "device/backlight.h"
#include "device/missed_counts.h"
#include "device/pin_hash.h"
#include "release/release_chooser.h"
#include "support/built_city.h"
#include "support/publisher.h"
#include "ui/real_kiosk.h"

#include <filesystem>

namespace fs = std::filesystem;
using support::build_into;
using support::SmallCity;

namespace {

/// A device with its store, its state, a stick and staff at the screen.
struct Device {
    SmallCity city;
    support::Publisher publisher;
    device::BootTime now{"boot", 50};
    std::vector<std::string> messages;
    int restarts = 0;
    std::string store = city.file("store"), stick = city.file("stick");
    std::shared_ptr<device::DeviceDesk> desk;
    std::optional<test::RealKiosk> kiosk;

    Device() {
        for (const std::string& folder : {store + "/inbox", stick, city.file("light/panel")})
            fs::create_directories(folder);
        city.write("light/panel/max_brightness", "255\n");
        city.write("light/panel/brightness", "128\n");
        city.write("trust.toml", "city = \"012345\"\npublishers = [\"" +
                                     release::to_text(publisher.key().public_key()) + "\"]\n");
        start();
    }
    void start() {
        static const std::string hash = device::hash_pin("482913").value();
        kiosk.reset();
        desk = std::make_shared<device::DeviceDesk>(device::DeviceDesk::Parts{
            .pin = hash,
            .stick_folder = stick,
            .folders = {.store = store,
                        .records = city.file("state"),
                        .trust = city.file("trust.toml"),
                        .state = city.file("state"),
                        .named = {},
                        .printer = {}},
            .printer_state = {},
            .version = "1.2.3",
            .today = [] { return std::string("2026-06-01"); },
            .now = [] { return std::string("2026-06-01T10:00:00"); },
            .restart = [this] { ++restarts; },
            .wake = {},
            .log = [this](const base::Message& message) { messages.push_back(message.en); },
            .clock = [this] { return now; },
            .mounts = "/nowhere",
            .lights = city.file("light")});
        kiosk.emplace(catalogue::Catalogue::open(build_into(city)), [this](ui::KioskParts& parts) {
            parts.city = "mori";
            parts.staff = desk;
        });
    }
    std::string hold() {
        kiosk->visitor().hold_at({20, 20}, 3050);
        return kiosk->screen();
    }
    std::string pin(const std::string& digits) {
        for (const char digit : digits) kiosk->go({std::string("pin.") + digit});
        return kiosk->screen();
    }
    std::string page(const std::string& id) {
        hold();
        pin("482913");
        return kiosk->go({id});
    }
    void put_on_stick(std::int64_t release) {
        publisher.seal(build_into(city), {0, release}, stick + "/kodomado.sealed");
    }
    /// Runs the importer, as its systemd unit does when a file has arrived.
    void import() {
        release::ReleaseStore releases(store, city.file("state"));
        const auto verdicts =
            commands::take_inbox({store + "/inbox", false}, releases, publisher.trust(),
                                 support::plays_well, [] { return "2026-06-01T10:00:00"; });
        REQUIRE(verdicts.ok());
    }
    bool logged(const std::string& words) const {
        return std::ranges::any_of(messages, [&](const std::string& line) {
            return line.find(words) != std::string::npos;
        });
    }
};

} // namespace

TEST_CASE("wrong PINs lock the keypad, also after a restart") {
    Device device;
    device.hold();
    for (int i = 0; i < 3; ++i) CHECK(device.pin("111111") == "pin");
    CHECK(device.kiosk->shows("あと30秒"));
    CHECK(device.logged("a wrong PIN (3 in a row)"));
    device.start();
    CHECK(device.hold() == "pin");
    CHECK(device.pin("482913") == "pin");
    device.now.s += 31;
    device.kiosk->wait(1000);
    CHECK(device.pin("482913") == "staff_menu");
}

TEST_CASE("the log contains neither the PIN nor what was typed") {
    Device device;
    device.hold();
    device.pin("917364");
    device.pin("482913");
    device.kiosk->go({"leave"});
    CHECK(device.logged("staff pages: entered"));
    CHECK(device.logged("staff pages: left"));
    for (const std::string& line : device.messages)
        for (const char* secret : {"917364", "482913", "$argon2id"})
            CHECK(line.find(secret) == std::string::npos);
}

TEST_CASE("a catalogue on a stick is installed by the importer and shown on the status page") {
    Device device;
    device.put_on_stick(4);
    REQUIRE(device.page("staff_install") == "staff_install");
    CHECK(device.kiosk->shows("団体コード 012345 の市の第4版"));
    device.kiosk->go({"file." + device.stick + "/kodomado.sealed"});
    CHECK(device.kiosk->shows("入れています"));
    CHECK(device.kiosk->wait(59'000) == "staff_install"); // they wait for the result
    device.import();
    device.kiosk->wait(600);
    CHECK(device.kiosk->shows("入りました"));
    CHECK(device.logged("the importer says: Installed release 4"));
    device.kiosk->go({"back", "staff_status"});
    CHECK(device.kiosk->shows("第4版（2026-06-01 10:00:00 から）"));
    CHECK(device.kiosk->shows("2027-04-30（まだ過ぎていません）"));
}

TEST_CASE("a refused catalogue is shown with the reason, also in English") {
    Device device;
    device.put_on_stick(4);
    device.page("staff_install");
    const std::string file = "file." + device.stick + "/kodomado.sealed";
    device.kiosk->go({file});
    device.import();
    device.kiosk->wait(600);
    device.put_on_stick(3);
    device.kiosk->go({"again", file});
    device.import();
    device.kiosk->wait(600);
    CHECK(device.kiosk->shows("入れませんでした"));
    device.kiosk->go({"language", "language.en", "close"});
    CHECK(device.kiosk->shows("Not installed"));
    CHECK(device.kiosk->shows("elease 3"));
    device.kiosk->go({"back", "staff_status"});
    CHECK(device.kiosk->shows("elease 3"));
}

TEST_CASE("a file that arrives while the importer is working is tried too") {
    Device device;
    const std::string inbox = device.store + "/inbox/";
    const std::string built = build_into(device.city);
    device.publisher.seal(built, {0, 1}, inbox + "a.sealed");
    release::ReleaseStore releases(device.store);
    const auto rehearse = [&](const std::string&, const release::Manifest&) {
        if (!fs::exists(inbox + "b.sealed"))
            device.publisher.seal(built, {0, 2}, inbox + "b.sealed");
        return base::Result<void>();
    };
    const auto verdicts =
        commands::take_inbox({device.store + "/inbox", false}, releases, device.publisher.trust(),
                             rehearse, [] { return "2026-06-01T10:00:00"; });
    REQUIRE(verdicts.ok());
    REQUIRE(verdicts.value().size() == 2);
    CHECK(verdicts.value()[1].outcome.took());
}

TEST_CASE("staff go back to the release before without the importer") {
    Device device;
    for (int release = 4; release <= 5; ++release) {
        device.publisher.seal(build_into(device.city), {0, release},
                              device.store + "/inbox/" + std::to_string(release) + ".sealed");
        device.import();
        const release::ReleaseChooser panel(device.store, device.city.file("state"));
        panel.choose(device.publisher.trust(), "2026-06-01T10:00:00");
        REQUIRE(panel.prove({0, release}, "2026-06-01T10:02:00").ok());
    }
    REQUIRE(device.page("staff_back") == "staff_back");
    CHECK(device.kiosk->shows("（第5版）をやめて、第4版に戻します"));
    device.kiosk->go({"go_back"});
    CHECK(device.kiosk->shows("戻しました"));
    CHECK(device.logged("Went back from release 5 to release 4"));
    device.kiosk->go({"back", "staff_status"});
    CHECK(device.kiosk->shows("第4版（"));
    device.kiosk->go({"back", "staff_back", "go_back"});
    CHECK(device.logged("to the packaged catalogue"));
    device.kiosk->go({"back", "staff_back"});
    CHECK(device.kiosk->shows("これより前のものはありません"));
}

TEST_CASE("from twenty wrong PINs in a row on the status page says so") {
    Device device;
    device.hold();
    for (int i = 0; i < 23; ++i) {
        device.now.s += 3601;
        device.kiosk->wait(100);
        CHECK(device.pin("111111") == "pin");
        const auto said = release::read_panel_history(device.city.file("state")).size();
        CHECK(said == (i < 19 ? 0 : 1));
    }
    device.now.s += 3601;
    device.kiosk->wait(100);
    REQUIRE(device.pin("482913") == "staff_menu");
    device.kiosk->go({"staff_status"});
    CHECK(device.kiosk->shows("暗証番号が続けて23回まちがえられました"));
}

TEST_CASE("an importer that does not answer is reported after two minutes") {
    Device device;
    device.put_on_stick(4);
    device.page("staff_install");
    device.kiosk->go({"file." + device.stick + "/kodomado.sealed"});
    for (int i = 0; i < 5; ++i) device.kiosk->wait(25'000);
    CHECK(device.kiosk->shows("返事がありません"));
}

TEST_CASE("brightness is written to the panel's light") {
    Device device;
    REQUIRE(device.page("staff_levels") == "staff_levels");
    CHECK(device.kiosk->shows("50%"));
    device.kiosk->go({"brightness.more"});
    CHECK(device.kiosk->shows("60%"));
    CHECK(device.city.read("light/panel/brightness") == "153");
    CHECK(device.logged("brightness 60%"));
}

TEST_CASE("a panel without adjustable brightness has no page for it") {
    const support::TempFolder none;
    CHECK_FALSE(device::Backlight(none.path()).percent());
    CHECK_FALSE(device::Backlight(none / "nowhere").percent());
    fs::create_directory(none / "broken");
    CHECK_FALSE(device::Backlight(none.path()).percent());
    CHECK_FALSE(device::Backlight(none.path()).set(50));
}

TEST_CASE("counts are written to the stick, or the reason for failing is shown") {
    Device device;
    const device::MissedCounts counts(device.city.file("state"));
    for (const char* day : {"2026-05-20", "2026-05-25", "2026-05-30"})
        REQUIRE(counts.add(day, {"よなき"}).ok());
    REQUIRE(device.page("staff_counts") == "staff_counts");
    CHECK(device.kiosk->shows("3か月ごとに数えて1件"));
    device.kiosk->go({"stick." + device.stick});
    CHECK(device.kiosk->shows("書き出しました"));
    CHECK(base::read_file(device.stick + "/kodomado-2026-06-01.csv").value().find("よなき") !=
          std::string::npos);
    fs::remove_all(device.stick);
    device.kiosk->go({"stick." + device.stick});
    CHECK(device.kiosk->shows("書き出せませんでした"));
    device.kiosk->go({"again"});
    CHECK(device.kiosk->shows("ささっていません"));
}

TEST_CASE("a restart ends the program in an orderly way") {
    Device device;
    device.page("staff_restart");
    CHECK(device.restarts == 0);
    device.kiosk->go({"restart"});
    CHECK(device.restarts == 1);
    CHECK(device.logged("restarting"));
}
