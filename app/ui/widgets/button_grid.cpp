#include "ui/widgets/button_grid.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Grid {
    std::size_t columns = 1, rows = 0;
    float width = 0, height = 0, gap = 0;
};

Grid grid_of(Frame& frame, float width, const std::vector<Choosable>& buttons) {
    const Theme& theme = frame.theme();
    Grid grid;
    grid.gap = theme.px(16, 12);
    grid.height = std::max(theme.px(92, 80), theme.least_target());
    if (theme.large()) grid.height = std::max(grid.height, theme.px(104, 88));
    if (buttons.empty()) return grid;
    float widest = 0;
    for (const Choosable& choosable : buttons)
        widest = std::max(widest, button_width(frame.canvas, choosable.button));
    // A button's words may come nearer to its edges before a second row is used.
    widest -= 2 * theme.px(14, 10);
    const auto width_in = [&](std::size_t columns) {
        const auto count = static_cast<float>(columns);
        return std::floor((width - grid.gap * (count - 1)) / count);
    };
    // The smallest number of rows, and with it the smallest number of columns.
    grid.columns = buttons.size();
    while (grid.columns > 1 && width_in(grid.columns) < widest) --grid.columns;
    grid.rows = (buttons.size() + grid.columns - 1) / grid.columns;
    grid.columns = (buttons.size() + grid.rows - 1) / grid.rows;
    grid.width = width_in(grid.columns);
    return grid;
}

} // namespace

float button_grid_height(Frame& frame, float width, const std::vector<Choosable>& buttons) {
    const Grid grid = grid_of(frame, width, buttons);
    const auto rows = static_cast<float>(grid.rows);
    return grid.rows == 0 ? 0 : rows * grid.height + (rows - 1) * grid.gap;
}

Action draw_button_grid(Frame& frame, base::Rect area, const std::vector<Choosable>& buttons) {
    const Grid grid = grid_of(frame, area.width, buttons);
    Action action;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const auto column = static_cast<float>(i % grid.columns);
        const auto row = static_cast<float>(i / grid.columns);
        const base::Rect rect{std::round(area.x + column * (grid.width + grid.gap)),
                              area.y + row * (grid.height + grid.gap), grid.width, grid.height};
        if (draw_button(frame.canvas, rect, buttons[i].button)) action = buttons[i].action;
    }
    return action;
}

base::Rect draw_action_bar(Frame& frame, base::Rect& body) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float row = std::max(theme.px(96, 84), theme.least_target());
    const float pad = theme.px(24, 14);
    const base::Rect bar{body.x, body.bottom() - row - 2 * pad, body.width, row + 2 * pad};
    canvas.surface(bar, canvas.palette().paper);
    canvas.line({bar.x, bar.y}, {bar.right(), bar.y}, canvas.palette().hair, theme.line_width());
    body.height -= bar.height;
    return {theme.margin(), bar.y + pad, bar.width - 2 * theme.margin(), row};
}

} // namespace ui
