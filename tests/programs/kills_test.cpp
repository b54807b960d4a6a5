// The programs themselves are killed at random moments; the next start must show a verified
// catalogue. KODOMADO_KILLS is the number of kills for each; 100 if KODOMADO_FAULTS is "long".

#include "programs/town.h"
#include "release/release_chooser.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <random>
#include <string_view>
#include <unistd.h>
#include <vector>

using namespace programs_test;
using nlohmann::json;
using support::content_of;
using support::put_content;

namespace {

int rounds() {
    if (const char* set = std::getenv("KODOMADO_KILLS")) return std::atoi(set);
    const char* faults = std::getenv("KODOMADO_FAULTS");
    return faults && std::string_view(faults) == "long" ? 100 : 4;
}

/// The city's name in each release.
constexpr const char* names[] = {"もりのまち", "うみのまち"};

void figure(const std::string& line) {
    if (rounds() > 4) std::cout << line << std::endl;
}

/// A town with a device; the city has another name in each release, so that the screen shows which
/// it is.
struct Device {
    Town town;
    std::mt19937 random{5};

    Device() {
        for (const int release : {1, 2}) {
            for (const char* field : {"name = \"", "reading = \""})
                town.city.write("mori/city.toml", with(field, names[release - 1]));
            const Outcome published = town.publish(std::to_string(release) + ".sealed");
            INFO(published.err);
            REQUIRE(published.status == 0);
        }
        put_content(town.files / "kodomado.toml", "city = \"mori\"\nstore = \"" +
                                                      (town.files / "north") + "\"\ntrust = \"" +
                                                      (town.files / "trust.toml") + "\"\n");
        put_content(town.files / "look.script", "wait 100\ntree screen.json\n");
    }
    /// The city's settings with another value in the first field of this name.
    std::string with(const std::string& field, const std::string& value) const {
        std::string text = town.city.read("mori/city.toml");
        const std::size_t begin = text.find(field) + field.size(), end = text.find('"', begin);
        return text.replace(begin, end - begin, value);
    }
    std::vector<std::string> kiosk(const std::string& script) const {
        return {KODOMADO_PROGRAM, "--config",          town.files / "kodomado.toml",
                "--script",       town.files / script, "--size",
                "800x480"};
    }
    std::vector<std::string> install(const std::string& file, bool on_screens = false) const {
        return {on_screens ? KODOMADO_CATALOGUE_PROGRAM : town.program,
                "install",
                town.files / file,
                "--store",
                town.files / "north",
                "--records",
                town.records("north"),
                "--trust",
                town.files / "trust.toml"};
    }
    pid_t begin(const std::vector<std::string>& words) const {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child != 0) return child;
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        const std::string state = town.files / "north.state";
        ::setenv("XDG_STATE_HOME", state.c_str(), 1);
        if (::chdir(town.files.path().c_str()) != 0) ::_exit(126);
        std::vector<char*> arguments;
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    int run(const std::vector<std::string>& words) const {
        const pid_t child = begin(words);
        int ended = 0;
        ::waitpid(child, &ended, 0);
        return WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    }
    /// Whether the process was still running when it was killed.
    bool run_and_kill(const std::vector<std::string>& words, unsigned after_us) const {
        const pid_t child = begin(words);
        ::usleep(after_us);
        ::kill(child, SIGKILL);
        int ended = 0;
        ::waitpid(child, &ended, 0);
        return WIFSIGNALED(ended);
    }
    /// Its duration without a disturbance.
    unsigned length_us(const std::vector<std::string>& words) const {
        const auto from = std::chrono::steady_clock::now();
        REQUIRE(run(words) == 0);
        return static_cast<unsigned>(std::chrono::duration_cast<std::chrono::microseconds>(
                                         std::chrono::steady_clock::now() - from)
                                         .count());
    }
    /// The release that the next start shows; 0 for anything else.
    int next_start() const {
        const std::string tree = town.files / "screen.json";
        std::filesystem::remove(tree);
        if (run(kiosk("look.script")) != 0) return 0;
        const std::string screen = content_of(tree);
        if (json::parse(screen).at("screen") != "start") return 0;
        for (const int release : {1, 2})
            if (screen.find(names[release - 1]) != std::string::npos) return release;
        return 0;
    }
    /// Records that the first release was on screen for a minute, so that no script has to wait.
    void prove_first() const {
        REQUIRE(next_start() == 1);
        REQUIRE(release::ReleaseChooser(town.files / "north", town.records("north"))
                    .prove({0, 1}, "2026-04-01T09:00:00")
                    .ok());
    }
    void keep(const std::string& as) const {
        for (const char* folder : {"north", "north.state"}) {
            std::filesystem::remove_all(town.files / (as + folder));
            std::filesystem::copy(town.files / folder, town.files / (as + folder),
                                  std::filesystem::copy_options::recursive);
        }
    }
    void bring_back(const std::string& from) const {
        for (const char* folder : {"north", "north.state"}) {
            std::filesystem::remove_all(town.files / folder);
            std::filesystem::copy(town.files / (from + folder), town.files / folder,
                                  std::filesystem::copy_options::recursive);
        }
    }
    unsigned within(unsigned length) { return static_cast<unsigned>(random() % (length + 1)); }
};

} // namespace

TEST_CASE("if install is killed at any moment, the next start shows the old or the new catalogue") {
    Device device;
    REQUIRE(device.run(device.install("1.sealed")) == 0);
    device.prove_first();
    device.keep("first ");
    // Without the rehearsal on real screens; in the long form with it every fourth time.
    const unsigned length = device.length_us(device.install("2.sealed"));
    device.bring_back("first ");
    const unsigned longest =
        rounds() > 4 ? device.length_us(device.install("2.sealed", true)) : length;
    int killed = 0, shown[3] = {};
    for (int round = 0; round < rounds(); ++round) {
        device.bring_back("first ");
        const bool on_screens = rounds() > 4 && round % 4 == 0;
        killed += device.run_and_kill(device.install("2.sealed", on_screens),
                                      device.within(on_screens ? longest : length));
        const int release = device.next_start();
        CHECK(release > 0);
        ++shown[release];
        CHECK(device.run(device.install("2.sealed")) == 0);
        CHECK(device.next_start() == 2);
    }
    figure("install killed " + std::to_string(killed) + " of " + std::to_string(rounds()) +
           " times within " + std::to_string(length / 1000) + " ms (with the real screens " +
           std::to_string(longest / 1000) + " ms); the next start showed the old " +
           std::to_string(shown[1]) + ", the new " + std::to_string(shown[2]) + ", none " +
           std::to_string(shown[0]));
}

TEST_CASE("if the kiosk is killed during its start, the next start shows a catalogue") {
    Device device;
    REQUIRE(device.run(device.install("1.sealed")) == 0);
    device.prove_first();
    REQUIRE(device.run(device.install("2.sealed")) == 0);
    device.keep("both ");
    const unsigned length = device.length_us(device.kiosk("look.script"));
    int killed = 0, shown[3] = {};
    for (int round = 0; round < rounds(); ++round) {
        device.bring_back("both ");
        // After three starts that ended too early the previous one is shown.
        const int starts = round % 4 + 1;
        for (int start = 0; start < starts; ++start)
            killed += device.run_and_kill(device.kiosk("look.script"), device.within(length));
        const int release = device.next_start();
        CHECK(release > 0);
        if (starts < 3) CHECK(release == 2);
        ++shown[release];
        const json status = device.town.status("north");
        CHECK(status.at("shown").at("release") == std::to_string(release));
        CHECK(status.at("taken_back").size() == (release == 1 ? 1 : 0));
    }
    figure("starts killed: " + std::to_string(killed) + " in " + std::to_string(rounds()) +
           " rounds within " + std::to_string(length / 1000) +
           " ms; the next start showed the new " + std::to_string(shown[2]) +
           ", the one before after three that failed " + std::to_string(shown[1]) + ", none " +
           std::to_string(shown[0]));
}
