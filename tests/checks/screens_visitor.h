#pragma once

#include "ui/kiosk/kiosk.h"

#include <functional>
#include <string>
#include <vector>

namespace checks {

/// A finger that walks through a kiosk without a window, on a clock of its own.
class Visitor {
  public:
    explicit Visitor(ui::Kiosk& kiosk);

    const ui::SemanticTree& tree() const { return kiosk_.tree(); }
    const std::string& screen() const { return kiosk_.tree().screen; }
    /// The node with this id, or nullptr.
    const ui::Node* find(const std::string& id) const;
    /// Ids of the targets that begin with `prefix`, in reading order.
    std::vector<std::string> targets(const std::string& prefix) const;

    /// Lets the clock run, then lets everything come to rest.
    void wait(double ms);
    /// Presses the target, scrolling to it where need be. False where there is none.
    bool tap(const std::string& id);
    /// Presses a place, whatever lies there.
    void tap_at(base::Point at);
    /// Rests a finger there so long.
    void hold_at(base::Point at, double ms);
    /// One event of a finger, as it is.
    void finger(ui::Touch::Phase phase, base::Point at, std::int64_t id = 1);
    /// Letters from a keyboard. False where nothing takes them.
    bool type(const std::string& text);
    /// Calls `look` for each place while scrolling the area with this scrollbar to its end.
    void scroll_through(const std::string& bar, const std::function<void()>& look);
    /// Scrolls everything to its beginning.
    void rewind();
    /// Calls `look` for the screen as it stands, then for every place of every scrolled area.
    void see_all(const std::function<void()>& look);

    std::size_t frames() const { return frames_; }
    double now_ms() const { return now_ms_; }

  private:
    void frame();
    void settle();
    void touch(ui::Touch::Phase phase, base::Point position);
    /// Moves the content by so many pixels; false where it stood at its end.
    bool scroll(const std::string& bar, float by);
    bool bring(const std::string& id);
    std::vector<std::string> bars() const;

    ui::Kiosk& kiosk_;
    double now_ms_ = 1000;
    std::size_t frames_ = 0;
};

} // namespace checks
