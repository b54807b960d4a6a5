#pragma once

#include <optional>

namespace device {

/// Maintenance between frames, independent of visitors.
class Upkeep {
  public:
    virtual ~Upkeep() = default;
    /// When it must run even if nothing else happens; nothing if it need not.
    virtual std::optional<double> due_ms() const = 0;
    /// Called after every frame and every wait.
    virtual void run(double now_ms) = 0;
};

} // namespace device
