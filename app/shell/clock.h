#pragma once

#include <chrono>

namespace shell {

/// Milliseconds since some moment; never runs backwards.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual double now_ms() const = 0;
};

/// The machine's monotonic clock; at construction it shows `first_ms`.
class RealClock final : public Clock {
  public:
    explicit RealClock(double first_ms = 0) : first_ms_(first_ms) {}
    double now_ms() const override {
        return first_ms_ +
               std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_)
                   .count();
    }

  private:
    double first_ms_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// For scripts and tests: moves only when it is advanced.
class ManualClock final : public Clock {
  public:
    double now_ms() const override { return now_ms_; }
    void advance(double by_ms) { now_ms_ += by_ms; }

  private:
    double now_ms_ = 0;
};

} // namespace shell
