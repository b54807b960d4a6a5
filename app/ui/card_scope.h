#pragma once

#include "ui/screen.h"

namespace ui {

/// A flat card whose height is known only when its content has been drawn: the content goes above,
/// the surface is put beneath it afterwards.
class CardScope {
  public:
    CardScope(Canvas& canvas, base::Point top_left, float width, Colour colour,
              bool bordered = true);
    CardScope(const CardScope&) = delete;
    CardScope& operator=(const CardScope&) = delete;
    ~CardScope();

    /// Left, right and the line where the next thing goes.
    float left() const { return left_; }
    float width() const { return inner_width_; }
    float y = 0;

    /// A hair line across, with room above and below.
    void divide();
    /// Puts the surface down; returns the line below the card.
    float close();

  private:
    Canvas& canvas_;
    base::Point origin_;
    float width_, left_, inner_width_;
    Colour colour_, around_;
    bool bordered_, closed_ = false;
};

} // namespace ui
