#pragma once

#include "device/boot_clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace device {

/// Consecutive wrong PINs and the beginning of the waiting time after the last one; stored between
/// starts. The wait is measured in time that the machine is running, never by the calendar clock.
/// Source: NIST SP 800-63B, section 5.2.2 (at most 100 consecutive failed attempts).
struct PinLockout {
    int wrong = 0;
    BootTime since; ///< the last wrong one
    /// which PIN was to be guessed (`mark_of_pin`): for a new PIN counting restarts
    std::uint64_t pin = 0;

    static constexpr int most_wrong = 100; ///< then this PIN is no longer accepted

    bool worn_out() const { return wrong >= most_wrong; }
    bool operator==(const PinLockout&) const = default;
};

/// Seconds to wait after this many consecutive wrong PINs: none after two, 30 after the third,
/// doubled by each further one, at most an hour.
double wait_after(int wrong);

/// Remaining seconds of the wait. After a restart of the machine only the time since then counts,
/// because it is unknown how long the machine was off.
double still_to_wait(const PinLockout& lockout, const BootTime& now);

/// Counts an attempt before it is checked, so that pulling the plug gains nothing.
PinLockout after_attempt(const PinLockout& lockout, const BootTime& now);

/// A number that changes with the PIN. It is computed from the hash and does not reveal the PIN.
std::uint64_t mark_of_pin(std::string_view pin_hash);

/// One line for the device's state folder.
std::string to_text(const PinLockout& lockout);
/// Nothing if the text is not as `to_text` writes it.
std::optional<PinLockout> parse_lockout(std::string_view text);
/// Used if the file is damaged: the longest wait.
PinLockout lockout_in_doubt(const BootTime& now, std::uint64_t pin);

} // namespace device
