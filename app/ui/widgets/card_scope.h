#pragma once

#include "ui/screen.h"

#include <string_view>

namespace ui {

/// A card whose height is known only after its content has been drawn. The surface is drawn last,
/// but below the content.
class CardScope {
  public:
    CardScope(Canvas& canvas, base::Point top_left, float width, Colour colour,
              bool bordered = true);
    CardScope(const CardScope&) = delete;
    CardScope& operator=(const CardScope&) = delete;
    ~CardScope();

    /// The left edge and the width of the content; `y` is the top of the next element.
    float left() const { return left_; }
    float width() const { return inner_width_; }
    float y = 0;

    /// Draws a thin line across the card, with space above and below.
    void divide();
    /// Draws the surface; returns the bottom of the card.
    float close();

  private:
    Canvas& canvas_;
    base::Point origin_;
    float width_, left_, inner_width_;
    Colour colour_, around_;
    bool bordered_, closed_ = false;
};

/// Draws text at the card's `y` and moves it down.
void put_text(Frame& frame, CardScope& card, const text::RubyText& words, const Look& look,
              float indent = 0, Role role = Role::text);
/// Draws the heading of a card: a picture and words.
void put_head(Frame& frame, CardScope& card, std::string_view icon, std::string_view key,
              Colour colour);

} // namespace ui
