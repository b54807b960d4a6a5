#include "device/promises.h"

#include "base/file.h"
#include "device/core_files.h"
#include "device/missed_counts.h"
#include "device/print_server_proof.h"
#include "device/promise_keeper.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>
#include <sys/resource.h>

namespace fs = std::filesystem;
using Promise = ui::StaffStatus::Promise;

namespace {

const std::string today = "2026-11-29";

/// A device that keeps every promise: its CUPS was proved today.
struct Device {
    support::TempFolder folder;
    device::PromiseGrounds grounds{.state = folder / "state",
                                   .counting = true,
                                   .printer = "counter",
                                   .own_print_server = true,
                                   .proof = folder / "proof",
                                   .keeps_nothing = {}};
    Device() {
        device::forgo_core_files();
        fs::create_directory(folder / "state");
        fs::permissions(folder / "state", fs::perms(0750));
        prove(today);
    }
    void prove(const std::string& day, const std::string& wrong = "") {
        REQUIRE(base::write_file(grounds.proof, "day = \"" + day + "\"\nwrong = [" + wrong + "]\n")
                    .ok());
    }
    Promise about(Promise::What what) const {
        for (const Promise& promise : device::check_promises(grounds, today))
            if (promise.what == what) return promise;
        FAIL("this promise was not checked");
        return {};
    }
    Promise printing() const { return about(Promise::What::print_server); }
    std::string why() const { return printing().found.en; }
};

bool contains(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a device whose CUPS was proved today keeps its promises and says so with the day") {
    const Device device;
    const auto all = device::check_promises(device.grounds, today);
    REQUIRE(all.size() == 4);
    for (const Promise& promise : all) {
        INFO(promise.found.en);
        CHECK(promise.holds);
    }
    CHECK(device.why() == "CUPS keeps nothing of what was printed (proved on 2026-11-29)");
    CHECK(device.printing().found.ja ==
          "CUPS は、刷ったものを残しません（2026-11-29 に確かめました）");
}

TEST_CASE("every fault that root finds is said with what to do") {
    Device device;
    const std::pair<const char*, const char*> faults[] = {
        {"absent", "apt install cups"},
        {"files", "PreserveJobFiles"},
        {"history", "PreserveJobHistory"},
        {"running", "systemctl restart cups"},
        {"spool", "cancel -a -x"},
        {"elsewhere", "keeps_nothing"},
        {"something new", "journalctl -u kodomado-proof"}};
    for (const auto& [fault, remedy] : faults) {
        device.prove(today, std::string("\"") + fault + "\"");
        INFO(device.why());
        CHECK_FALSE(device.printing().holds);
        CHECK(contains(device.why(), remedy));
    }
    device.prove(today, "\"files\", \"spool\"");
    CHECK(contains(device.why(), "PreserveJobFiles"));
    CHECK(contains(device.why(), "cancel -a -x"));
    CHECK(contains(device.why(), "proved on 2026-11-29"));
}

TEST_CASE("an old proof, one of the future and none at all prove nothing") {
    Device device;
    for (const char* day : {"2026-11-27", "2026-11-28", "2026-11-30"}) {
        device.prove(day);
        CHECK(device.printing().holds);
    }
    for (const char* day : {"2026-11-26", "2026-12-01", "1970-01-01"}) {
        device.prove(day);
        CHECK_FALSE(device.printing().holds);
        CHECK(contains(device.why(), day));
    }
    fs::remove(device.grounds.proof);
    CHECK_FALSE(device.printing().holds);
    CHECK(contains(device.why(), "systemctl start kodomado-proof"));
    for (const char* damaged :
         {"", "day = 3\nwrong = []", "day = \"2026-11-29\"", "wrong = []",
          "day = \"2026-11-29\"\nwrong = [1]", "day = \"2026-11-31\"\nwrong = []",
          "day = \"2026-11-29\"\nwrong = ["}) {
        REQUIRE(base::write_file(device.grounds.proof, damaged).ok());
        CHECK_FALSE(device::read_print_server_proof(device.grounds.proof));
        CHECK_FALSE(device.printing().holds);
    }
}

TEST_CASE("the word of somebody counts for another print server, never against a proof") {
    Device device;
    device.grounds.own_print_server = false;
    CHECK_FALSE(device.printing().holds);
    CHECK(contains(device.why(), "keeps_nothing"));
    device.grounds.keeps_nothing = "情報課 佐藤, 2026-11-20";
    CHECK(device.printing().holds);
    CHECK(contains(device.why(), "情報課 佐藤, 2026-11-20"));
    device.grounds.own_print_server = true;
    device.prove(today, "\"elsewhere\"");
    CHECK(device.printing().holds);
    device.prove(today, "\"files\"");
    CHECK_FALSE(device.printing().holds);
    device.prove(today, "\"elsewhere\", \"files\"");
    CHECK_FALSE(device.printing().holds);
    fs::remove(device.grounds.proof);
    CHECK(device.printing().holds);
}

TEST_CASE("without a printer the print server is not checked, everything else is") {
    Device device;
    device.grounds.printer.clear();
    CHECK(device::check_promises(device.grounds, today).size() == 3);
}

TEST_CASE("a device that could write a core file does not keep its promise") {
    const support::TempFolder folder;
    REQUIRE(base::write_file(folder / "plain", "core\n").ok());
    REQUIRE(base::write_file(folder / "piped", "|/usr/lib/collector %p\n").ok());
    device::forgo_core_files(folder / "plain");
    CHECK(device::no_core_files(folder / "plain").ok());
    CHECK_FALSE(device::no_core_files(folder / "piped").ok());
    rlimit limit{};
    REQUIRE(getrlimit(RLIMIT_CORE, &limit) == 0);
    CHECK(limit.rlim_max == 0);
}

TEST_CASE("others must not be able to write the device's folder") {
    const Device device;
    using enum Promise::What;
    for (const unsigned mode : {0700u, 0750u, 0755u}) {
        fs::permissions(device.grounds.state, fs::perms(mode));
        CHECK(device.about(state_folder).holds);
    }
    for (const unsigned mode : {0777u, 0770u, 0702u}) {
        fs::permissions(device.grounds.state, fs::perms(mode));
        CHECK_FALSE(device.about(state_folder).holds);
        CHECK(contains(device.about(state_folder).found.en, "chmod go-w"));
    }
    fs::remove_all(device.grounds.state);
    CHECK(device.about(state_folder).holds);
}

TEST_CASE("counts that break their rules are found") {
    const Device device;
    using enum Promise::What;
    REQUIRE(device::MissedCounts(device.grounds.state).add("2026-09-30", {"ぬばたま"}).ok());
    CHECK_FALSE(device.about(counts).holds);
    CHECK(contains(device.about(counts).found.en, "missed-words.sketch"));
}

TEST_CASE(
    "the keeper checks at the start, logs what does not hold once, and notices a mended CUPS") {
    Device device;
    device.prove(today, "\"files\"");
    std::vector<std::string> said;
    std::string day = today;
    device::PromiseKeeper keeper(
        {device.grounds, [&] { return day; },
         [&](const base::Message& message) { said.push_back(message.en); }});
    CHECK_FALSE(keeper.hold());
    REQUIRE(said.size() == 1);
    CHECK(contains(said.front(), "nothing is printed: CUPS is set to keep"));
    keeper.run(0);
    keeper.run(3'000);
    CHECK(said.size() == 1);
    CHECK(keeper.due_ms() == 3'600'000);
    device.prove(today);
    keeper.run(6'000);
    CHECK(keeper.hold());
    CHECK(said.size() == 2);
    day = "2026-12-02";
    keeper.run(3'606'000);
    CHECK_FALSE(keeper.hold());
    CHECK(said.size() == 3);
}

TEST_CASE("the keeper ends a quarter's sketch although nobody types anything") {
    const Device device;
    REQUIRE(device::MissedCounts(device.grounds.state).add("2026-12-31", {"ぬばたま"}).ok());
    std::string day = "2026-12-31";
    device::PromiseGrounds grounds = device.grounds;
    grounds.printer.clear();
    device::PromiseKeeper keeper({grounds, [&] { return day; }, [](const base::Message&) {}});
    const std::string sketch = grounds.state + "/missed-words.sketch";
    CHECK(fs::exists(sketch));
    day = "2027-01-01";
    keeper.run(0);
    CHECK_FALSE(fs::exists(sketch));
    CHECK(keeper.hold());
}

TEST_CASE("several kinds of upkeep run in turn, and the first that is due counts") {
    struct Fake final : device::Upkeep {
        std::optional<double> due;
        int runs = 0;
        std::optional<double> due_ms() const override { return due; }
        void run(double) override { ++runs; }
    } one, other;
    device::UpkeepList all({&one, &other});
    CHECK_FALSE(all.due_ms());
    other.due = 7;
    CHECK(all.due_ms() == 7);
    one.due = 5;
    CHECK(all.due_ms() == 5);
    all.run(0);
    CHECK((one.runs == 1 && other.runs == 1));
}
