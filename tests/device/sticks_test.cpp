#include "device/sticks.h"

#include "base/file.h"
#include "support/catch.h"
#include "support/publisher.h"
#include "support/temp_folder.h"

#include <filesystem>

namespace fs = std::filesystem;
using device::Stick;
using Sticks = std::vector<Stick>;

namespace {

std::string mounted(const std::string& folder) {
    return "36 35 98:0 / " + folder + " rw,noatime - vfat /dev/sdb1 rw\n";
}

/// A stick, and the importer's folder.
struct Desk {
    support::TempFolder temp;
    support::Publisher publisher;
    std::string stick = temp / "stick", inbox = temp / "inbox", file = stick + "/kodomado.sealed";

    Desk() {
        fs::create_directories(stick);
        fs::create_directories(inbox);
        REQUIRE(base::write_file(temp / "c", "any catalogue").ok());
    }
    void put(std::int64_t release) const { publisher.seal(temp / "c", {0, release}, file); }
    std::vector<ui::StickCatalogue> found() const {
        return device::catalogues_on({{"stick", stick}});
    }
    std::string refusal() const {
        const auto copy = device::hand_in(file, inbox);
        return copy ? "" : copy.error().message.en;
    }
};

} // namespace

TEST_CASE("mounts below /media and /run/media are sticks") {
    CHECK(device::sticks_of("") == Sticks{});
    CHECK(device::sticks_of(mounted("/")) == Sticks{});
    CHECK(device::sticks_of(mounted("/mnt/x")) == Sticks{});
    CHECK(device::sticks_of(mounted("/media")) == Sticks{});
    CHECK(device::sticks_of(mounted("/media/CITY")) == Sticks{{"CITY", "/media/CITY"}});
    CHECK(device::sticks_of(mounted("/run/media/staff/A")) == Sticks{{"A", "/run/media/staff/A"}});
    CHECK(device::sticks_of(mounted("/media/a\\040b")) == Sticks{{"a b", "/media/a b"}});
    CHECK(device::sticks_of(mounted("/media/A") + mounted("/media/A")).size() == 1);
    CHECK(device::sticks_of("1 2 3\n\xFF\xFE\n" + mounted("/media/A")).size() == 1);
    std::string many;
    for (int i = 0; i < 100; ++i) many += mounted("/media/" + std::to_string(i));
    CHECK(device::sticks_of(many).size() == 100);
}

TEST_CASE("a folder named in the settings is used instead while it exists") {
    const support::TempFolder folder;
    fs::create_directory(folder / "usb");
    CHECK(device::find_sticks(folder / "usb", "/nowhere") == Sticks{{"usb", folder / "usb"}});
    CHECK(device::find_sticks(folder / "usb/", "/nowhere").front().name == "usb");
    CHECK(device::find_sticks(folder / "none", "/nowhere").empty());
    CHECK(device::find_sticks("", "/nowhere").empty());
}

TEST_CASE("the claimed city and number of a catalogue on a stick are read") {
    Desk desk;
    CHECK(desk.found().empty());
    desk.put(7);
    REQUIRE(desk.found().size() == 1);
    CHECK(desk.found().front() ==
          ui::StickCatalogue{desk.file, "stick", "012345", "7", "2026-04-01", ""});
    REQUIRE(base::write_file(desk.file, "something else").ok());
    CHECK(desk.found().front().release.empty());
}

TEST_CASE(
    "a catalogue under another name is shown with its name, in one line, and droppings are not") {
    Desk desk;
    for (const char* name : {"._kodomado.sealed", ".kodomado.sealed.swp", "~$kodomado.sealed",
                             "kodomado.sealed.結果.txt", "photo.jpg"})
        REQUIRE(base::write_file(desk.stick + "/" + name, "x").ok());
    CHECK(desk.found().empty());
    const std::string name = "kodomado\n\u202E(1).sealed";
    REQUIRE(base::write_file(desk.stick + "/" + name, "x").ok());
    REQUIRE(desk.found().size() == 1);
    CHECK(desk.found().front().wrong_name == "kodomado \uFFFD(1).sealed");
    CHECK(desk.found().front().release.empty());
    desk.put(7);
    REQUIRE(desk.found().size() == 1);
    CHECK(desk.found().front().release == "7");
}

TEST_CASE("a catalogue is copied completely into the importer's folder") {
    Desk desk;
    desk.put(7);
    const auto copy = device::hand_in(desk.file, desk.inbox);
    REQUIRE(copy.ok());
    CHECK(base::read_file(copy.value()).value() == base::read_file(desk.file).value());
    CHECK(std::distance(fs::directory_iterator(desk.inbox), {}) == 1);
    desk.put(8); // the next one replaces it
    CHECK(device::hand_in(desk.file, desk.inbox).value() == copy.value());
    CHECK(base::read_file(copy.value()).value() == base::read_file(desk.file).value());
}

TEST_CASE("only regular files of limited size are copied") {
    Desk desk;
    CHECK_FALSE(desk.refusal().empty());
    REQUIRE(base::write_file(desk.temp / "secret", "secret").ok());
    fs::create_symlink(desk.temp / "secret", desk.file);
    CHECK_FALSE(desk.refusal().empty());
    fs::remove(desk.file);
    fs::create_directory(desk.file);
    CHECK_FALSE(desk.refusal().empty());
    fs::remove(desk.file);
    REQUIRE(base::write_file(desk.file, "x").ok());
    fs::resize_file(desk.file, std::uintmax_t{4} << 30);
    CHECK_FALSE(desk.refusal().empty());
    CHECK(fs::is_empty(desk.inbox));
}

TEST_CASE("without an importer the message names the package to install") {
    Desk desk;
    desk.put(1);
    fs::remove(desk.inbox);
    CHECK(desk.refusal().find("kodomado-kiosk") != std::string::npos);
}
