#include "device/pin_guard.h"

#include "base/file.h"
#include "device/pin_hash.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>
#include <sys/stat.h>

namespace fs = std::filesystem;
using device::PinGuard;

namespace {

const std::string& hash() {
    static const std::string made = device::hash_pin("482913").value();
    return made;
}

/// A device that can be restarted and whose clocks can be set.
struct Device {
    support::TempFolder folder;
    device::BootTime now{"first", 100};
    std::vector<std::string> logged;
    std::string pin = hash();
    std::string state = folder.path();
    bool forgetful = false;
    std::optional<PinGuard> guard;

    Device() { start(); }
    void start() {
        guard.emplace(PinGuard::Parts{pin,
                                      state,
                                      forgetful,
                                      [this] { return now; },
                                      {},
                                      [this](const base::Message& m) { logged.push_back(m.en); }});
    }
    /// "right", "wrong", or "not looked at".
    std::string enter(const std::string& digits) {
        guard->attempt(digits);
        const auto answer = guard->take_answer();
        return !answer ? "not looked at" : (*answer ? "right" : "wrong");
    }
    double wait() const { return guard->wait_s(); }
};

} // namespace

TEST_CASE("a PIN has six digits and is not an easy one") {
    CHECK(device::is_pin("482913"));
    CHECK_FALSE(device::is_pin("48291"));
    CHECK_FALSE(device::is_pin("4829133"));
    CHECK_FALSE(device::is_pin("48291a"));
    CHECK_FALSE(device::is_pin("４８２９１３"));
    CHECK(device::is_easy_pin("000000"));
    CHECK(device::is_easy_pin("123456"));
    CHECK(device::is_easy_pin("987654"));
    CHECK_FALSE(device::is_easy_pin("482913"));
}

TEST_CASE("a hash matches only its PIN and has a new salt each time") {
    CHECK(device::is_pin_hash(hash()));
    CHECK(device::pin_fits(hash(), "482913"));
    CHECK_FALSE(device::pin_fits(hash(), "482914"));
    CHECK_FALSE(device::pin_fits("482913", "482913"));
    CHECK_FALSE(device::pin_fits("$argon2id$v=19$m=65536,t=2,p=1$$", "482913"));
    CHECK(device::hash_pin("482913").value() != hash());
    CHECK(hash().find("482913") == std::string::npos);
}

TEST_CASE("the right PIN opens and resets the count of wrong ones") {
    Device device;
    CHECK(device.enter("111111") == "wrong");
    CHECK(device.enter("482913") == "right");
    CHECK(device.guard->wrong() == 0);
    CHECK(device.enter("4829") == "not looked at");
}

TEST_CASE("after the third wrong PIN there is a wait, even for the right one") {
    Device device;
    for (int i = 0; i < 3; ++i) CHECK(device.enter("111111") == "wrong");
    CHECK(device.wait() == 30);
    CHECK(device.enter("482913") == "not looked at");
    device.now.s += 31;
    CHECK(device.enter("482913") == "right");
}

TEST_CASE("the wait continues after a restart of the program or the machine") {
    Device device;
    for (int i = 0; i < 3; ++i) device.enter("111111");
    device.now.s += 10;
    device.start();
    CHECK(device.wait() == 20);
    device.now = {"second", 3};
    device.start();
    CHECK(device.wait() == 27);
    CHECK(device.enter("482913") == "not looked at");
    device.now = {"second", 31};
    CHECK(device.enter("111111") == "wrong");
    CHECK(device.wait() == 60);
}

TEST_CASE("a power cut during a check of a PIN counts as an attempt") {
    Device device;
    device.enter("111111");
    device.guard->attempt("222222"); // its answer is never fetched
    device.start();
    CHECK(device.guard->wrong() == 2);
}

TEST_CASE("a new PIN in the settings resets the count") {
    Device device;
    for (int i = 0; i < 3; ++i) device.enter("111111");
    device.pin = device::hash_pin("751946").value();
    device.start();
    CHECK(device.wait() == 0);
    CHECK(device.enter("751946") == "right");
}

TEST_CASE("a damaged file locks the PIN for an hour and is logged") {
    Device device;
    REQUIRE(base::write_file(device.folder / "staff-pin", std::string("\0\xFFx", 3)).ok());
    device.start();
    CHECK(device.wait() == 3600);
    REQUIRE(device.logged.size() == 1);
    CHECK(device.logged.front().find("after an hour") != std::string::npos);
}

TEST_CASE("an attempt that cannot be written down waits an hour, also after a power cut") {
    Device device;
    REQUIRE(base::write_file(device.folder / "file", "").ok());
    device.state = device.folder / "file/state";
    device.start();
    device.now.s += 3601; // a folder that cannot be reached is in doubt from the start
    CHECK(device.enter("111111") == "wrong");
    CHECK(device.wait() == 3600);
    CHECK(device.guard->in_doubt());
    for (int cut = 2; cut < 30; ++cut) {
        device.now = {"boot " + std::to_string(cut), 30};
        device.start();
        CHECK(device.enter("482913") == "not looked at");
        CHECK(device.wait() > 3500);
    }
    device.now.s += 3601;
    CHECK(device.enter("482913") == "right");
    CHECK(device.enter("482913") == "not looked at");
    CHECK(device.wait() == 3600);
    CHECK_FALSE(device.logged.empty());
}

TEST_CASE("a disk that fails while the kiosk runs makes the next attempt wait an hour") {
    Device device;
    CHECK(device.enter("111111") == "wrong");
    fs::remove(device.folder / "staff-pin");
    fs::create_directory(device.folder / "staff-pin"); // nothing can be renamed over it
    CHECK(device.enter("482913") == "not looked at");
    CHECK(device.wait() == 3600);
    device.now.s += 3600;
    CHECK(device.enter("111111") == "wrong");
    CHECK(device.wait() == 3600);
    fs::remove(device.folder / "staff-pin");
    device.now.s += 3600;
    CHECK(device.enter("482913") == "right");
    CHECK(device.wait() == 0);
    CHECK_FALSE(device.guard->in_doubt());
}

TEST_CASE("only a missing file means that no PIN was tried") {
    Device device;
    device.start();
    CHECK(device.wait() == 0);
    for (int i = 0; i < 4; ++i) {
        const std::string file = device.folder / "staff-pin";
        fs::remove(file);
        if (i == 0) fs::create_directory(file);
        if (i == 1) fs::create_symlink("nowhere", file);
        if (i == 2) REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
        if (i == 3) fs::create_symlink("staff-pin", file);
        device.start();
        CHECK(device.wait() == 3600);
        CHECK(device.enter("482913") == "not looked at");
    }
}

TEST_CASE("a device without a folder for its state waits an hour, a script does not") {
    Device device;
    device.state.clear();
    device.start();
    CHECK(device.enter("482913") == "not looked at");
    CHECK(device.wait() == 3600);
    device.forgetful = true;
    device.start();
    CHECK(device.enter("111111") == "wrong");
    CHECK(device.enter("482913") == "right");
}
