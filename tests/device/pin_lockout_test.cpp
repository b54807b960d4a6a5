#include "device/pin_lockout.h"

#include "support/catch.h"

using device::BootTime;
using device::PinLockout;

namespace {

/// The remaining wait `later` seconds after that many wrong PINs, without a restart of the machine.
double left(int wrong, double later) {
    return device::still_to_wait({wrong, {"boot", 1000}, 1}, {"boot", 1000 + later});
}

} // namespace

TEST_CASE("the wait doubles from the third wrong PIN, up to an hour") {
    CHECK(device::wait_after(0) == 0);
    CHECK(device::wait_after(1) == 0);
    CHECK(device::wait_after(2) == 0);
    CHECK(device::wait_after(3) == 30);
    CHECK(device::wait_after(4) == 60);
    CHECK(device::wait_after(5) == 120);
    CHECK(device::wait_after(6) == 240);
    CHECK(device::wait_after(7) == 480);
    CHECK(device::wait_after(8) == 960);
    CHECK(device::wait_after(9) == 1920);
    CHECK(device::wait_after(10) == 3600);
    CHECK(device::wait_after(11) == 3600);
    CHECK(device::wait_after(100) == 3600);
    CHECK(device::wait_after(2'000'000'000) == 3600);
}

TEST_CASE("the wait is measured while the machine is running") {
    CHECK(left(2, 0) == 0);
    CHECK(left(3, 0) == 30);
    CHECK(left(3, 29) == 1);
    CHECK(left(3, 30) == 0);
    CHECK(left(4, 45) == 15);
    CHECK(left(20, 3599) == 1);
}

TEST_CASE("after a start of the machine only the time since then counts") {
    const PinLockout lockout{5, {"first", 50'000}, 1};
    CHECK(still_to_wait(lockout, {"first", 50'090}) == 30);
    CHECK(still_to_wait(lockout, {"second", 10}) == 110);
    CHECK(still_to_wait(lockout, {"second", 120}) == 0);
    // time never runs backwards, so the machine was restarted
    CHECK(still_to_wait(lockout, {"first", 10}) == 110);
    CHECK(still_to_wait(lockout, {"", 10}) == 110);
}

TEST_CASE("after a hundred consecutive wrong attempts the PIN is no longer accepted") {
    PinLockout lockout{0, {}, 1};
    for (int i = 0; i < 99; ++i) lockout = after_attempt(lockout, {"boot", 1});
    CHECK_FALSE(lockout.worn_out());
    lockout = after_attempt(lockout, {"boot", 1});
    CHECK(lockout.worn_out());
    CHECK(after_attempt(lockout, {"boot", 1}).wrong == 100);
}

TEST_CASE("thirty days of guessing give at most a hundred attempts") {
    PinLockout lockout{0, {}, 1};
    int tries = 0;
    for (double s = 0; s < 30.0 * 24 * 3600; s += 1) {
        const BootTime now{"boot", s};
        if (lockout.worn_out() || still_to_wait(lockout, now) > 0) continue;
        lockout = after_attempt(lockout, now);
        ++tries;
    }
    CHECK(tries == 100);
}

TEST_CASE("a lockout is read back as written, and nothing else is accepted") {
    const PinLockout lockout{7, {"0b1c-2d", 1234}, 99};
    CHECK(device::parse_lockout(to_text(lockout)) == lockout);
    CHECK(device::parse_lockout(to_text(PinLockout{})) == PinLockout{});
    for (const char* text :
         {"", "\n", "kodomado-pin", "kodomado-pin 1 7 99 1234 boot", "kodomado-pin 2 7 99 1234 b\n",
          "kodomado-pin 1 -1 99 1234 b\n", "kodomado-pin 1 101 99 1234 b\n",
          "kodomado-pin 1 7 99 -4 b\n", "kodomado-pin 1 7 99 1234 b\nmore", "\xFF\xFE"})
        CHECK_FALSE(device::parse_lockout(text));
}

TEST_CASE("a damaged file counts as the longest wait, not as the end of the PIN") {
    const PinLockout lockout = device::lockout_in_doubt({"boot", 5}, 1);
    CHECK(still_to_wait(lockout, {"boot", 5}) == 3600);
    CHECK_FALSE(lockout.worn_out());
}

TEST_CASE("another PIN has another mark") {
    CHECK(device::mark_of_pin("$argon2id$a") != device::mark_of_pin("$argon2id$b"));
}
