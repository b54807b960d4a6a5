#pragma once

#include "base/geometry.h"

#include <deque>
#include <optional>

namespace ui {

/// The only writer of ImGui's pointer. ImGui 1.86 has no input queue and takes one state a frame,
/// so the states trickle: press, release at the same place, then away. A drag leaves before it
/// releases, so that scrolling never presses a button.
class Pointer {
  public:
    void press(base::Point position);
    /// The finger came up where it was: what lies there is clicked.
    void release();
    /// The finger no longer presses anything.
    void leave();

    /// Writes the next state into ImGui's input. Call once a frame, before ImGui::NewFrame.
    void write();
    bool pending() const { return !states_.empty(); }

  private:
    struct State {
        std::optional<base::Point> position;
        bool down = false;
    };
    std::deque<State> states_;
    State current_;
    base::Point last_;
};

} // namespace ui
