#pragma once

#include <optional>

namespace device {

/// Work between frames that no visitor asks for.
class Upkeep {
  public:
    virtual ~Upkeep() = default;
    /// When it is due though nothing happens.
    virtual std::optional<double> due_ms() const = 0;
    /// After every frame and every wait.
    virtual void run(double now_ms) = 0;
};

} // namespace device
