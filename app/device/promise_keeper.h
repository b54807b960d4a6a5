#pragma once

#include "device/promises.h"
#include "device/upkeep.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace device {

/// Checks at the start, every hour and after every new proof what the promise to visitors
/// rests on, and deletes what is no longer to be kept. What does not hold is logged when it
/// changes.
class PromiseKeeper final : public Upkeep {
  public:
    struct Parts {
        PromiseGrounds grounds;
        std::function<std::string()> today;            ///< YYYY-MM-DD
        std::function<void(const base::Message&)> log; ///< what does not hold
    };
    explicit PromiseKeeper(Parts parts);

    /// Whether everything holds, so that slips may be printed.
    bool hold() const { return broken_.empty(); }

    std::optional<double> due_ms() const override { return next_check_ms_; }
    void run(double now_ms) override;

  private:
    void check();

    Parts parts_;
    std::string proof_; ///< content of its file at the last check
    std::vector<base::Message> broken_;
    double next_look_ms_ = 0, next_check_ms_ = 0;
};

} // namespace device
