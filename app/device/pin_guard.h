#pragma once

#include "base/background.h"
#include "base/result.h"
#include "device/pin_lockout.h"

#include <functional>
#include <optional>
#include <string>

namespace device {

/// Checks the staff's PIN: one attempt at a time, none during a waiting time. Attempts are counted
/// in the device's state folder before they are checked. If the folder cannot be written, they are
/// counted until the program ends.
class PinGuard {
  public:
    struct Parts {
        std::string hash;         ///< hash of the PIN (pin_hash.h)
        std::string state_folder; ///< empty: attempts are not stored
        BootClock clock;
        std::function<void()> wake; ///< see base::Background
        std::function<void(const base::Message&)> log;
    };
    explicit PinGuard(Parts parts);

    /// Six digits. Ignored during a waiting time or while another attempt is checked.
    void attempt(std::string pin);
    bool looking() const { return check_.busy(); }
    bool answered() const { return check_.done(); }
    /// Whether the attempt was right; returned once.
    std::optional<bool> take_answer();

    double wait_s() const;
    bool worn_out() const { return lockout_.worn_out(); }
    int wrong() const { return lockout_.wrong; }

  private:
    std::string file() const;
    void load();
    void keep();

    Parts parts_;
    PinLockout lockout_;
    base::Background<bool> check_;
};

} // namespace device
