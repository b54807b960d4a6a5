#pragma once

#include "ui/kiosk/kiosk.h"

#include <functional>
#include <string>
#include <vector>

namespace checks {

/// A visitor's finger on a kiosk without a window, with its own clock.
class Visitor {
  public:
    explicit Visitor(ui::Kiosk& kiosk);

    const ui::SemanticTree& tree() const { return kiosk_.tree(); }
    const std::string& screen() const { return kiosk_.tree().screen; }
    /// The node with this id; nullptr if there is none.
    const ui::Node* find(const std::string& id) const;
    /// Ids of the targets that begin with `prefix`, in reading order.
    std::vector<std::string> targets(const std::string& prefix) const;

    /// Advances the clock, then waits until nothing moves.
    void wait(double ms);
    /// Presses the target, after scrolling to it if necessary. False if there is none.
    bool tap(const std::string& id);
    /// Presses a position, whatever is there.
    void tap_at(base::Point at);
    /// Holds a finger there for this time.
    void hold_at(base::Point at, double ms);
    /// Sends a single touch event.
    void finger(ui::Touch::Phase phase, base::Point at, std::int64_t id = 1);
    /// Types on a keyboard. False if no field takes the text.
    bool type(const std::string& text);
    /// Scrolls the area with this scrollbar to its end and calls `look` at each position.
    void scroll_through(const std::string& bar, const std::function<void()>& look);
    /// Scrolls all areas to the beginning.
    void rewind();
    /// Calls `look` for the current screen, then for each position of each scroll area.
    void see_all(const std::function<void()>& look);

    std::size_t frames() const { return frames_; }
    /// The frame that took longest, in real time.
    struct Frame {
        double ms = 0;
        std::string screen; ///< that it shows
    };
    const Frame& slowest() const { return slowest_; }
    double now_ms() const { return now_ms_; }

  private:
    void frame();
    void settle();
    void touch(ui::Touch::Phase phase, base::Point position);
    /// Scrolls by this number of pixels; false if the content was at its end.
    bool scroll(const std::string& bar, float by);
    bool bring(const std::string& id);
    std::vector<std::string> bars() const;

    ui::Kiosk& kiosk_;
    double now_ms_ = 1000;
    std::size_t frames_ = 0;
    Frame slowest_;
};

} // namespace checks
