#include "ui/widgets/card_scope.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {

CardScope::CardScope(Canvas& canvas, base::Point top_left, float width, Colour colour,
                     bool bordered)
    : canvas_(canvas), origin_(top_left), width_(width), colour_(colour), around_(canvas.ground()),
      bordered_(bordered) {
    const float pad = canvas.theme().px(36, 26);
    left_ = top_left.x + pad;
    inner_width_ = width - 2 * pad;
    y = top_left.y + canvas.theme().px(26, 20);
    canvas.list().ChannelsSplit(2);
    canvas.list().ChannelsSetCurrent(1);
    canvas.ground(colour);
}

CardScope::~CardScope() {
    if (!closed_) close();
}

void CardScope::divide() {
    const Theme& theme = canvas_.theme();
    y = std::round(y + theme.px(18, 14));
    canvas_.line({left_, y}, {left_ + inner_width_, y}, canvas_.palette().hair, theme.line_width());
    y += theme.px(18, 14);
}

float CardScope::close() {
    const Theme& theme = canvas_.theme();
    const float bottom = std::round(y + theme.px(26, 20));
    const base::Rect rect{origin_.x, origin_.y, width_, bottom - origin_.y};
    canvas_.list().ChannelsSetCurrent(0);
    canvas_.surface(rect, colour_, theme.radius_card());
    if (bordered_)
        canvas_.outline(rect, canvas_.palette().hair, theme.line_width(), theme.radius_card());
    canvas_.list().ChannelsMerge();
    canvas_.ground(around_);
    closed_ = true;
    return bottom;
}

void put_text(Frame& frame, CardScope& card, const text::RubyText& words, const Look& look,
              float indent, Role role) {
    const float width = card.width() - indent;
    const base::Size size = frame.canvas.measure(words, look, width);
    frame.canvas.text({card.left() + indent, card.y, width, size.height}, words, look, VAlign::top,
                      role);
    card.y += size.height;
}

void put_head(Frame& frame, CardScope& card, std::string_view icon, std::string_view key,
              Colour colour) {
    const Theme& theme = frame.theme();
    const float size = theme.px(40, 32), indent = size + theme.px(16, 12), top = card.y;
    const Look look = theme.look(Type::label).bold().with_ruby(false);
    const float words = frame.canvas.measure(frame.words(key), look, card.width() - indent).height;
    const float height = std::max(size, words);
    card.y += (height - words) / 2;
    put_text(frame, card, frame.words(key), look, indent, Role::heading);
    frame.canvas.icon(icon, {card.left() + size / 2, top + height / 2}, size, colour);
    card.y = top + height + theme.px(10, 8);
}

} // namespace ui
