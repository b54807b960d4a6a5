#pragma once

#include "device/boot_clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace device {

/// Wrong PINs in a row, and from when the wait after the last one counts: what the device remembers
/// between its starts. The wait runs in time that the machine runs, never by the calendar clock.
/// Reference: reliability.md, fault 19; NIST SP 800-63B 5.2.2 (at most 100 attempts in a row).
struct PinLockout {
    int wrong = 0;
    BootTime since;        ///< the last wrong one
    std::uint64_t pin = 0; ///< which PIN was meant (`mark_of_pin`): a new one begins anew

    static constexpr int most_wrong = 100; ///< then this PIN is not taken any more

    bool worn_out() const { return wrong >= most_wrong; }
    bool operator==(const PinLockout&) const = default;
};

/// Seconds to wait after so many wrong PINs in a row: none after two, 30 after the third, twice as
/// many after each more, never over an hour.
double wait_after(int wrong);

/// Seconds that are still to wait. After a start of the machine only the time since then counts:
/// how long it was off nobody knows.
double still_to_wait(const PinLockout& lockout, const BootTime& now);

/// One more, counted before it is known whether it was wrong: pulling the plug gains nothing.
PinLockout after_attempt(const PinLockout& lockout, const BootTime& now);

/// A number that changes with the PIN; of its hash, so it tells nothing of it.
std::uint64_t mark_of_pin(std::string_view pin_hash);

/// One line for the device's state folder.
std::string to_text(const PinLockout& lockout);
/// Nothing where it is not what `to_text` writes.
std::optional<PinLockout> parse_lockout(std::string_view text);
/// What counts where that file is damaged: as long a wait as there is.
PinLockout lockout_in_doubt(const BootTime& now, std::uint64_t pin);

} // namespace device
