#pragma once

#include "base/background.h"
#include "base/result.h"
#include "ui/hand_out.h"
#include "ui/slip.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace ui {

/// Prints the slip or saves it. Called in a thread of its own, in which it may hang, so it owns all
/// that it uses; it logs failures itself. What was given up must not appear later.
using GiveSlip = std::function<base::Result<void>(const Slip& slip, std::stop_token given_up)>;

/// Hands out the visitor's list. The printer and the stick are asked in other threads, and given up
/// when they have not answered after five seconds or the visitor does not wait. All times are
/// milliseconds of the loop's clock.
class TakeHome {
  public:
    struct Ways {
        GiveSlip print, save; ///< either may be empty
        /// Whether slips may be printed now; if empty, they may. Called in the thread that draws.
        std::function<bool()> may_print;
        /// Whether the stick is inserted now. Called as a GiveSlip is.
        std::function<bool()> can_save;
        std::function<void()> wake;                    ///< see base::Background
        std::function<void(const base::Message&)> log; ///< of what does not answer; may be empty
    };
    explicit TakeHome(Ways ways);

    bool can_print() const { return ways_.print && (!ways_.may_print || ways_.may_print()); }
    /// By the last answer of the stick; false until there is one.
    bool can_save() const { return can_save_; }
    void ask_can_save(double now_ms);
    /// False if there is no such way.
    bool start(HandOut::As as, Slip slip, double now_ms);
    /// Waits no longer for what `start` began.
    void give_up();

    /// To be called before each frame: takes answers and notices what is late. True if `can_save`
    /// has changed.
    bool watch(double now_ms);
    /// When `watch` must be called: now if there is an answer.
    std::optional<double> due_ms(double now_ms) const;
    /// Whether an answer is awaited.
    bool asking() const;
    /// What was started last.
    const HandOut& shown() const { return shown_; }

  private:
    using Giving = base::Background<base::Result<void>>;
    Giving& giving(HandOut::As as) { return as == HandOut::As::paper ? printing_ : saving_; }

    Ways ways_;
    HandOut shown_;
    bool can_save_ = false;
    Giving printing_, saving_;
    base::Background<bool> stick_;
};

} // namespace ui
