#pragma once

namespace shell {

/// Tells the service manager (systemd, sd_notify) that the program is on screen and that its frames
/// do not hang. Only while the loop works is a watchdog set: a sleeping kiosk must not wake up to
/// be fed, and what sleeps in the kernel does not hang. Without a service manager nothing is sent.
class Supervisor {
  public:
    Supervisor();

    /// The first frame is on screen.
    void ready();
    /// From here to `resting`, or to the next `working`, 5 s may pass.
    void working();
    void resting();

  private:
    bool supervised_ = false;
    bool ready_ = false;
    bool watched_ = false;
};

} // namespace shell
