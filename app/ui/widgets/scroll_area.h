#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// An area whose content may be longer than the area: clips it, scrolls it, and draws a scrollbar.
/// The content must be drawn between construction and `end`.
class ScrollArea {
  public:
    ScrollArea(Frame& frame, const std::string& id, base::Rect viewport);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The area without the scrollbar.
    base::Rect column() const;
    /// The top of the content on the screen, in pixels; changes with scrolling.
    float top() const;
    Scroll& scroll() { return scroll_; }

    /// `bottom`: the bottom of the drawn content.
    void end(float bottom);

  private:
    void draw_bar();

    Frame& frame_;
    std::string id_;
    base::Rect viewport_;
    Scroll& scroll_;
    float content_ = 0;
};

} // namespace ui
