#pragma once

#include "base/geometry.h"

#include <deque>
#include <optional>

namespace ui {

/// The only writer of ImGui's pointer. ImGui 1.86 has no input queue and takes one state per frame,
/// so a tap takes three frames: pressed, released at the same place, moved away. A drag moves the
/// pointer away before releasing it, so that scrolling never presses a button.
class Pointer {
  public:
    void press(base::Point position);
    /// The finger went up without moving, which clicks what is there.
    void release();
    /// Moves the pointer away, so that nothing is clicked.
    void leave();

    /// Writes the next state into ImGui's input. To be called once per frame, before
    /// ImGui::NewFrame.
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
