#include "device/device_state.h"
#include "shell/keys.h"
#include "shell/resources.h"

#include "base/file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <SDL.h>
#include <filesystem>

using device::DeviceState;

namespace {

void make(const std::string& path) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    REQUIRE(base::write_file(path, "").ok());
}

} // namespace

TEST_CASE("the chosen city is stored, and anything else is ignored") {
    support::TempFolder folder;
    const DeviceState state(folder / "state/kodomado");
    CHECK(state.city().empty());
    CHECK(state.remember_city("ina").ok());
    CHECK(state.city() == "ina");
    CHECK(state.remember_city("../../x").ok());
    CHECK(state.city() == "ina");
    for (const char* damaged : {"", "\n", "a b", "\xFF", "../x"}) {
        REQUIRE(base::write_file(folder / "state/kodomado/city", damaged).ok());
        CHECK(state.city().empty());
    }
    REQUIRE(base::write_file(folder / "state/kodomado/city", std::string(100'000, 'a')).ok());
    CHECK(state.city().empty());
    CHECK_FALSE(DeviceState("/proc/none").remember_city("ina").ok());
    CHECK(DeviceState("").remember_city("ina").ok());
}

TEST_CASE("the environment decides the folder of the state") {
    support::TempFolder folder;
    ::setenv("XDG_STATE_HOME", folder.path().c_str(), 1);
    CHECK(DeviceState::of_this_device().remember_city("ageo").ok());
    CHECK(base::read_file(folder / "kodomado/city").value() == "ageo\n");
    ::unsetenv("XDG_STATE_HOME");
}

TEST_CASE("the program's files are found beside the build or where it is installed") {
    support::TempFolder root;
    const auto installed = shell::find_resources(root / "bin/kodomado");
    CHECK(installed.strings == root / "share/kodomado/strings");
    make(root / "assets/pictures.pack");
    CHECK(shell::find_resources(root / "app/kodomado").pictures == root / "assets/pictures.pack");
    CHECK(shell::this_program().ends_with("shell_test"));
}

TEST_CASE("keys of a keyboard and key names of scripts are recognised") {
    CHECK(shell::key_of(SDLK_TAB, 0) == ui::Key::next);
    CHECK(shell::key_of(SDLK_TAB, KMOD_LSHIFT) == ui::Key::previous);
    CHECK(shell::key_of(SDLK_RETURN, 0) == ui::Key::activate);
    CHECK(shell::key_of(SDLK_ESCAPE, 0) == ui::Key::back);
    CHECK(shell::key_of(SDLK_BACKSPACE, 0) == ui::Key::erase);
    CHECK(shell::key_named("erase") == ui::Key::erase);
    CHECK_FALSE(shell::key_of(SDLK_a, 0));
    CHECK(shell::key_named("page_up") == ui::Key::page_up);
    CHECK_FALSE(shell::key_named("enter"));
}
