#pragma once

#include <optional>

namespace device {

/// Tells the service manager (systemd, sd_notify) that the program is on screen and that its frames
/// do not hang. While the loop works it has seconds; while it sleeps it wakes up so rarely that a
/// minute without a touch stays without a wake-up. Without a service manager nothing is sent, and
/// nothing wakes.
class Supervisor {
  public:
    Supervisor();

    /// Whether there is a service manager.
    bool there() const { return supervised_; }
    /// There is no screen yet: the start may take another 30 s.
    void waiting();
    /// The first frame is on screen.
    void ready();
    /// From here to `resting`, or to the next `working`, 5 s may pass.
    void working();
    /// From here to the next call 100 s may pass; the milliseconds after which to wake up for it.
    std::optional<double> resting();

  private:
    enum class Watch { none, work, rest };
    bool supervised_ = false;
    bool ready_ = false;
    Watch watch_ = Watch::none;
};

} // namespace device
