// On a disk that is full, read-only or failing the old catalogue is kept, and the message names the
// cause.

#include "faults/device.h"
#include "faults/faults.h"

#include <cerrno>

using namespace faults;

namespace {

struct Tally {
    long runs = 0, lost = 0, silent = 0;
};

/// After any failure the device starts with the old or the new catalogue.
void check_after(const Device& device, const Scenario& scenario, const Ended& ended, Tally& tally) {
    const std::int64_t shown = device.shown(device.store());
    ++tally.runs;
    const bool lost =
        std::ranges::count(scenario.may_show, shown) == 0 || ended.status < 0 || ended.status > 3;
    tally.lost += lost;
    tally.silent += ended.status == 2;
    INFO(scenario.name << ": shows " << shown << ", ended with " << ended.status);
    CHECK_FALSE(lost);
    CHECK(ended.status != 2);
}

} // namespace

TEST_CASE("after an error in any system call a catalogue is shown and the error is named") {
    struct Fault {
        const char* name;
        int error;
        bool reads;
    };
    for (const Fault& fault : {Fault{"full (ENOSPC) at every change", ENOSPC, false},
                               Fault{"input and output errors (EIO) at every call", EIO, true},
                               Fault{"read-only (EROFS) from every change on", EROFS, false}}) {
        Tally tally;
        const int stride = times(fault.reads ? 9 : 4, 1);
        for (const Scenario& scenario : scenarios()) {
            Device device;
            scenario.before(device);
            device.keep("before");
            Plan count;
            count.reads = fault.reads;
            const long calls =
                run(device.device(), count, [&] { return scenario.action(device); }).calls;
            for (long at = 0; at < calls; at += stride)
                for (const bool lasting : {false, true}) {
                    if (fault.error == EROFS && !lasting) continue;
                    device.bring_back("before");
                    const Plan plan{Plan::What::error, at, fault.error, lasting, fault.reads};
                    const Ended ended =
                        run(device.device(), plan, [&] { return scenario.action(device); });
                    check_after(device, scenario, ended, tally);
                }
        }
        figure("disk ", fault.name, ": ", tally.runs, " runs, catalogue lost: ", tally.lost,
               ", failed without naming the cause: ", tally.silent);
    }
}

TEST_CASE("with too little disk space an installation fails as a whole, even if the reported space "
          "is wrong") {
    Tally tally;
    const Scenario scenario = scenarios()[1];
    Device device;
    scenario.before(device);
    device.keep("before");
    const long need = run(device.device(), {}, [&] { return scenario.action(device); }).written;
    long taken = 0;
    for (const bool honest : {true, false})
        for (int percent = 0; percent <= 100; percent += times(7, 1)) {
            device.bring_back("before");
            Plan plan;
            plan.budget = need * percent / 100;
            plan.honest = honest;
            const Ended ended = run(device.device(), plan, [&] { return scenario.action(device); });
            check_after(device, scenario, ended, tally);
            const std::int64_t shown = device.shown(device.store());
            CHECK((ended.status == 0) == (shown == 2));
            if (honest) CHECK(ended.status == 1);
            taken += shown == 2;
        }
    CHECK(taken >= 1); // with just enough space
    figure("free space from 0 to 100 % of need, with true and false reports of it: ", tally.runs,
           " runs, catalogue lost: ", tally.lost,
           ", failed without naming the cause: ", tally.silent);
}

TEST_CASE(
    "a read-only disk shows the installed catalogue, but none whose starts cannot be counted") {
    Device device;
    device.has({1, 2});
    const Plan read_only{Plan::What::error, 0, EROFS, true};
    const auto shows = [&](std::int64_t release) {
        return run(device.device(), read_only, [&] {
                   return device.shown(device.store()) == release ? 0 : 1;
               }).status == 0;
    };
    CHECK(shows(2));
    device.install(3, device.store());
    CHECK(shows(2)); // release 3 is on trial, and its starts cannot be counted
}
