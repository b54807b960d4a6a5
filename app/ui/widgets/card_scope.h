#pragma once

#include "ui/screen.h"

#include <string_view>

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

/// Text below the card's line, which moves down by it.
void put_text(Frame& frame, CardScope& card, const text::RubyText& words, const Look& look,
              float indent = 0, Role role = Role::text);
/// The picture and the words that head a card.
void put_head(Frame& frame, CardScope& card, std::string_view icon, std::string_view key,
              Colour colour);

} // namespace ui
