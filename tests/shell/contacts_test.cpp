#include "shell/contacts.h"

#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

namespace {

const std::string built = KODOMADO_BUILD "/assets/contacts";

} // namespace

TEST_CASE("the city hall and the emergency numbers are available without a catalogue") {
    const auto contacts = shell::read_contacts(built, "ina");
    CHECK(contacts.city.id == "ina");
    CHECK_FALSE(contacts.city.hall.address.empty());
    REQUIRE(contacts.hotlines.size() >= 3);
    CHECK(contacts.hotlines.front().number == "110");
}

TEST_CASE("missing contact files are left out") {
    CHECK(shell::read_contacts(built, "nowhere").city.id.empty());
    CHECK_FALSE(shell::read_contacts(built, "nowhere").hotlines.empty());
    support::TempFolder folder;
    std::filesystem::create_directories(folder / "a/b");
    CHECK(shell::read_contacts(folder / "a/b", "ina").hotlines.empty());
    CHECK(shell::read_contacts(folder / "none", "ina").hotlines.empty());
}
