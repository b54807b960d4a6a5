#pragma once

#include "base/background.h"
#include "base/result.h"
#include "device/pin_lockout.h"

#include <functional>
#include <optional>
#include <string>

namespace device {

/// Checks the staff's PIN: one attempt at a time, none during a waiting time. Attempts are counted
/// in the device's state folder before they are checked. If one cannot be written down, or what was
/// written cannot be read, pulling the plug would forget the count: then an hour passes before each
/// attempt.
class PinGuard {
  public:
    struct Parts {
        std::string hash;         ///< hash of the PIN (pin_hash.h)
        std::string state_folder; ///< empty: attempts cannot be written down
        bool forgetful = false;   ///< for a script: attempts are counted until the program ends
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
    /// Whether the wait is due to a count that cannot be read or written, not to wrong PINs.
    bool in_doubt() const { return in_doubt_; }
    bool worn_out() const { return lockout_.worn_out(); }
    int wrong() const { return lockout_.wrong; }

  private:
    std::string file() const;
    void load();
    void doubt();
    base::Result<void> keep() const;

    Parts parts_;
    PinLockout lockout_;
    bool in_doubt_ = false; ///< the hour was imposed
    base::Background<bool> check_;
};

} // namespace device
