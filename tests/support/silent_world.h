#pragma once

#include "support/gate.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>

namespace support {

/// Things outside that are asked and never answer. Copies are the same world; whoever asked gets
/// an answer when the last copy outside its closures calls `end`.
class SilentWorld {
  public:
    /// Asks it for ever. Only in the thread that made this world, which must not wait, there is an
    /// answer at once.
    void ask() const {
        ++state_->asked;
        if (std::this_thread::get_id() != state_->drawing)
            state_->gate.wait();
        else
            ++state_->asked_while_drawing;
    }
    void end() const { state_->gate.open(); }

    int asked() const { return state_->asked; }
    /// How often the thread that made this world would have waited.
    int asked_while_drawing() const { return state_->asked_while_drawing; }

  private:
    struct State {
        Gate gate;
        std::thread::id drawing = std::this_thread::get_id();
        std::atomic<int> asked = 0, asked_while_drawing = 0;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>();
};

} // namespace support
