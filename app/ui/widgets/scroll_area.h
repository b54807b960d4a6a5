#pragma once

#include "ui/screen.h"

#include <string>

namespace ui {

/// A window onto content that may be longer: clips, moves with the finger, shows where one is.
/// Draw the content between construction and `end`.
class ScrollArea {
  public:
    ScrollArea(Frame& frame, const std::string& id, base::Rect viewport);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The window less the scrollbar's column.
    base::Rect column() const;
    /// Where the content begins now, in pixels of the screen.
    float top() const;
    Scroll& scroll() { return scroll_; }

    /// Says where the content ended, as drawn.
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
