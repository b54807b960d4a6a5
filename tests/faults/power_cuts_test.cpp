// The program is killed before and after each change of the disk, and at random moments, with
// unsynchronised data kept, lost or half written.

#include "faults/device.h"
#include "faults/disk.h"

using namespace faults;
using support::TempFolder;
using Power = Disk::Power;

namespace {

struct Tally {
    long cuts = 0, states = 0, bad = 0;
};

bool allowed(const Scenario& scenario, std::int64_t shown) {
    return std::ranges::count(scenario.may_show, shown) > 0;
}

/// Checks the next start of a device with this disk, and the next installation.
void check_next_start(const Device& device, const Scenario& scenario, const std::string& disk,
                      std::int64_t highest_before, Tally& tally) {
    const std::string store = disk + "/store";
    const std::int64_t highest = device.highest(store), shown = device.shown(store);
    const bool goes_on = device.install(9, store).took() && device.shown(store) == 9;
    const bool good = allowed(scenario, shown) && highest >= highest_before && goes_on;
    ++tally.states;
    tally.bad += !good;
    INFO(scenario.name << ": shows " << shown << ", highest " << highest << " (before "
                       << highest_before << "), takes the next " << goes_on);
    CHECK(good);
}

void check_cut(const Device& device, const Scenario& scenario, const Ended& ended,
               const Disk& before, std::int64_t highest_before, std::mt19937& random, Tally& tally,
               int halves) {
    ++tally.cuts;
    Disk disk = before;
    disk.apply(ended.changes);
    const auto check = [&](Power power) {
        const TempFolder after;
        disk.write(power, random, after / "device");
        check_next_start(device, scenario, after / "device", highest_before, tally);
    };
    check(Power::kept);
    check(Power::lost);
    for (int i = 0; i < halves; ++i) check(Power::half);
}

} // namespace

TEST_CASE("the simulated disk agrees with the real one") {
    for (const Scenario& scenario : scenarios()) {
        Device device;
        scenario.before(device);
        std::filesystem::create_directories(device.device());
        Disk disk(device.device());
        const Ended ended = run(device.device(), {}, [&] { return scenario.action(device); });
        INFO(scenario.name);
        CHECK(ended.status == 0);
        CHECK(ended.calls >= 2);
        disk.apply(ended.changes);
        CHECK(disk.same_as(device.device()));
    }
}

TEST_CASE("killing the program before or after any change leaves the old or the new catalogue") {
    Tally tally;
    std::mt19937 random(7);
    const int stride = times(4, 1), halves = times(1, 6);
    for (const Scenario& scenario : scenarios()) {
        Device device;
        scenario.before(device);
        device.sealed(9);
        device.keep("before");
        const Disk before(device.device());
        const std::int64_t highest = device.highest(device.store());
        const long calls = run(device.device(), {}, [&] { return scenario.action(device); }).calls;
        for (long at = 0; at < calls; at += stride)
            for (const auto what : {Plan::What::kill_before, Plan::What::kill_after}) {
                device.bring_back("before");
                const Ended ended =
                    run(device.device(), {what, at}, [&] { return scenario.action(device); });
                CHECK((ended.killed || what == Plan::What::kill_after));
                check_cut(device, scenario, ended, before, highest, random, tally, halves);
            }
    }
    figure("kills before and after every change: ", tally.cuts, " cuts, ", tally.states,
           " disks, neither old nor new: ", tally.bad);
}

TEST_CASE("killing the program at random moments leaves the old or the new catalogue") {
    Tally tally;
    std::mt19937 random(11);
    const auto all = scenarios();
    const int rounds = times(20, 500);
    long killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const Scenario& scenario = all[static_cast<std::size_t>(round) % 7];
        Device device;
        scenario.before(device);
        device.sealed(9);
        std::filesystem::create_directories(device.device());
        const Disk before(device.device());
        const std::int64_t highest = device.highest(device.store());
        const Ended ended = run_and_kill(device.device(), static_cast<unsigned>(random() % 30'000),
                                         [&] { return scenario.action(device); });
        killed += ended.killed;
        check_cut(device, scenario, ended, before, highest, random, tally, 1);
        check_next_start(device, scenario, device.device(), highest, tally);
    }
    figure("kills at random moments: ", rounds, " (", killed, " while it worked), ", tally.states,
           " disks, neither old nor new: ", tally.bad);
}
