#include "ui/screens/staff_touch_screen.h"

#include "ui/widgets/staff_page.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {

void StaffTouchScreen::lay_out(const Theme& theme) {
    const base::Size size{static_cast<float>(theme.device().width_px),
                          static_cast<float>(theme.device().height_px)};
    if (size == size_) return;
    size_ = size;
    const float side = theme.least_target();
    columns_ = std::max(1, static_cast<int>(std::round(size.width / side)));
    rows_ = std::max(1, static_cast<int>(std::round(size.height / side)));
    filled_.assign(static_cast<std::size_t>(columns_ * rows_), false);
}

base::Rect StaffTouchScreen::cell(int column, int row) const {
    const auto at = [](float whole, int part, int count) {
        return std::round(whole * static_cast<float>(part) / static_cast<float>(count));
    };
    const float x = at(size_.width, column, columns_), y = at(size_.height, row, rows_);
    return {x, y, at(size_.width, column + 1, columns_) - x, at(size_.height, row + 1, rows_) - y};
}

bool StaffTouchScreen::under_panel(int column, int row) const {
    return panel_.contains(cell(column, row).centre());
}

void StaffTouchScreen::fill(base::Point at) {
    if (columns_ == 0 || at.x < 0 || at.y < 0 || at.x >= size_.width || at.y >= size_.height)
        return;
    const int column =
        std::min(columns_ - 1, static_cast<int>(at.x * static_cast<float>(columns_) / size_.width));
    const int row =
        std::min(rows_ - 1, static_cast<int>(at.y * static_cast<float>(rows_) / size_.height));
    filled_[static_cast<std::size_t>(row * columns_ + column)] = true;
}

void StaffTouchScreen::touched(const Touch& touch) {
    if (touch.phase == Touch::Phase::up || touch.phase == Touch::Phase::cancel) {
        fingers_.erase(touch.finger);
        return;
    }
    const auto before = fingers_.find(touch.finger);
    const base::Point from = before == fingers_.end() ? touch.position : before->second;
    // A panel reports only few places of a fast finger, so the cells between them are filled too.
    constexpr int parts = 16;
    for (int i = 0; i <= parts; ++i) {
        const float part = static_cast<float>(i) / parts;
        fill(
            {std::lerp(from.x, touch.position.x, part), std::lerp(from.y, touch.position.y, part)});
    }
    fingers_[touch.finger] = touch.position;
}

Action StaffTouchScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    lay_out(theme);
    const base::Size size{std::min(size_.width - 2 * theme.margin(), theme.px(900, 640)),
                          theme.px(330, 260) + (theme.large() ? theme.px(70, 50) : 0)};
    panel_ = {std::round((size_.width - size.width) / 2),
              std::round((size_.height - size.height) / 2), size.width, size.height};
    int left = 0;
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            const base::Rect rect = cell(column, row);
            const bool full = filled_[static_cast<std::size_t>(row * columns_ + column)];
            if (full) canvas.surface(rect, p.lamp);
            canvas.outline(rect.inset(-1), p.edge, theme.px(1));
            left += !full && !under_panel(column, row);
        }
    canvas.ground(p.paper);
    canvas.describe(Role::figure, "cells",
                    canvas.strings().format("staff_touch_left", {{"count", left}}).base,
                    canvas.bounds(), p.lamp, p.paper);

    canvas.surface(panel_, p.card, theme.radius_panel());
    canvas.outline(panel_, p.ink, theme.px(3), theme.radius_panel());
    const base::Rect inner = panel_.inset(theme.px(60, 42), theme.px(30, 20));
    const text::RubyText words =
        left == 0 ? frame.words("staff_touch_all")
                  : canvas.strings().format("staff_touch_left", {{"count", left}});
    const float height = staff_button_height(theme);
    const base::Rect above{inner.x, inner.y, inner.width, inner.height - height - theme.px(16, 10)};
    canvas.text(above, words,
                fitted(canvas, words, theme.look(Type::body).centred().balanced(),
                       {above.width, above.height}, theme.px(24, 20)),
                VAlign::middle);
    const Button done{"touch_done", frame.words("staff_touch_done"), "ctl-check",
                      ButtonKind::primary, ButtonShape::row};
    const float width =
        std::min(inner.width, std::max(theme.px(420, 300), button_width(canvas, done)));
    const bool ended = draw_button(
        canvas, {std::round(inner.centre().x - width / 2), inner.bottom() - height, width, height},
        done);

    for (const auto& [finger, at] : fingers_) {
        canvas.disc(at, theme.mm(9), p.help);
        canvas.disc(at, theme.mm(8), p.paper);
        canvas.disc(at, theme.mm(1.5f), p.help);
        canvas.describe(Role::figure, "finger." + std::to_string(finger), "",
                        base::Rect{at.x, at.y, 0, 0}.inset(-theme.mm(9)), p.help, p.paper);
    }
    return ended ? Action(actions::Back{}) : Action{};
}

} // namespace ui::screens
