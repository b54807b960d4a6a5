#pragma once

namespace base {

/// How long a frame of the kiosk may take, in seconds: longer than any frame or check of a
/// catalogue, shorter than a visitor's patience. On a device the service manager restarts a kiosk
/// that takes longer (device/supervisor.h), and a release that would make it do so is refused
/// (commands/rehearsal.h).
constexpr int frame_limit_s = 5;

/// While it exists, the process ends with SIGALRM if more than `seconds` (at least 1) pass without
/// a call of `step`. One at a time, because a process has one alarm clock.
class StepLimit {
  public:
    explicit StepLimit(int seconds);
    ~StepLimit();
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;

    void step() const;

  private:
    int seconds_;
};

} // namespace base
