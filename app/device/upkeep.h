#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

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

/// Several of them, in this order. They must outlive this object.
class UpkeepList final : public Upkeep {
  public:
    explicit UpkeepList(std::vector<Upkeep*> all) : all_(std::move(all)) {}
    std::optional<double> due_ms() const override {
        std::optional<double> first;
        for (const Upkeep* each : all_)
            if (const auto due = each->due_ms()) first = std::min(*due, first.value_or(*due));
        return first;
    }
    void run(double now_ms) override {
        for (Upkeep* each : all_) each->run(now_ms);
    }

  private:
    std::vector<Upkeep*> all_;
};

} // namespace device
