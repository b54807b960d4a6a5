#pragma once

#include <optional>

namespace device {

/// Reports to the service manager (systemd, sd_notify) that the program is on screen and does not
/// hang. The limit is a few seconds while the loop works, and so long while it sleeps that a minute
/// without a touch needs no wake-up. Without a service manager nothing is sent, and nothing wakes
/// up.
class Supervisor {
  public:
    Supervisor();

    /// Whether a service manager is running us.
    bool there() const { return supervised_; }
    /// There is no screen yet: asks for another 30 s to start.
    void waiting();
    /// The first frame is on screen.
    void ready();
    /// The next call of `working` or `resting` must follow within base::frame_limit_s.
    void working();
    /// The next call must follow within 100 s. Returns the milliseconds after which to wake up for
    /// it.
    std::optional<double> resting();

  private:
    enum class Watch { none, work, rest };
    bool supervised_ = false;
    bool ready_ = false;
    Watch watch_ = Watch::none;
};

} // namespace device
