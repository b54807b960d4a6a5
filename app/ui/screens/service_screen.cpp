#include "ui/screens/service_screen.h"

#include "ui/widgets/button_grid.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/tiles.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

Look summary_look(const Theme& theme) {
    Look look = theme.look(Type::name).spaced(1.4f).balanced();
    look.weight = text::Weight::regular;
    return look;
}

} // namespace

/// Draws the buttons for the list and the QR code side by side at the right end of the area;
/// returns their width.
float ServiceScreen::draw_buttons(Frame& frame, base::Rect area, bool draw) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const std::string& id = content_.service.id;
    const bool on = frame.visit.lists(id), full = !on && frame.visit.list_full();
    const Button put{"listed." + id,
                     frame.words(on     ? "service_listed"
                                 : full ? "service_list_full"
                                        : "service_list"),
                     on     ? "ctl-check"
                     : full ? ""
                            : "ctl-plus",
                     full ? ButtonKind::off
                     : on ? ButtonKind::chosen
                          : ButtonKind::primary,
                     ButtonShape::row};
    const Button code{"code", frame.words("service_code"), "ctl-qr", ButtonKind::plain,
                      ButtonShape::row};
    const float gap = theme.px(28, 16);
    float put_width = button_width(canvas, put), code_width = button_width(canvas, code);
    if (buttons_below(theme)) {
        code_width = std::round((area.width - gap) * 0.46f);
        put_width = area.width - gap - code_width;
    } else { // the same width for both words
        for (const char* words : {"service_list", "service_listed"})
            put_width =
                std::max(put_width, button_width(canvas, {"", frame.words(words), "ctl-plus",
                                                          ButtonKind::plain, ButtonShape::row}));
    }
    const float width = put_width + gap + code_width;
    if (!draw) return width;
    const float left = area.right() - width;
    if (draw_button(canvas, {left, area.y, put_width, area.height}, put))
        pressed_ = actions::ToggleListed{id};
    if (draw_button(canvas, {area.right() - code_width, area.y, code_width, area.height}, code))
        pressed_ = actions::OpenCode{id};
    return width;
}

float ServiceScreen::draw_summary(Frame& frame, base::Rect column, float y) {
    const Look look = summary_look(frame.theme());
    const float height = frame.canvas.measure(content_.service.summary, look, column.width).height;
    frame.canvas.text({column.x, y, column.width, height}, content_.service.summary, look);
    return y + height + frame.theme().px(24, 18);
}

float ServiceScreen::draw_band(Frame& frame, base::Rect body) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    const model::Service& service = content_.service;
    const bool badge = !content_.icon.empty() && !theme.large();
    const float badge_size = theme.px(116, 92);
    const float margin = theme.margin();
    const float x = margin + (badge ? badge_size + theme.px(28, 20) : 0);
    const float buttons =
        buttons_below(theme) ? 0 : draw_buttons(frame, {}, false) + theme.px(32, 20);
    const float room = body.width - x - margin - buttons;
    const Look summary = summary_look(theme);
    const Look name_full = theme.look(Type::title).with_ruby().balanced();
    const Look name =
        fitted(canvas, service.name, name_full, {room, theme.px(190, 150)}, theme.px(42, 32));
    const base::Size name_size = canvas.measure(service.name, name, room);
    const bool summary_here = !summary_scrolls(theme);
    const base::Size summary_size =
        summary_here ? canvas.measure(service.summary, summary, room) : base::Size{};
    const float pad = theme.px(20, 14);
    const float height = std::max(name_size.height + summary_size.height + theme.px(6, 4),
                                  badge ? badge_size * 1.1f : 0) +
                         2 * pad;
    const base::Rect band{body.x, body.y, body.width, std::round(height)};
    canvas.surface(band, hue.tint);
    if (canvas.palette().high_contrast) {
        canvas.line({band.x, band.y}, {band.right(), band.y}, canvas.palette().edge,
                    theme.line_width());
        canvas.line({band.x, band.bottom()}, {band.right(), band.bottom()}, canvas.palette().edge,
                    theme.line_width());
    }
    if (badge) {
        const base::Rect box{margin, band.centre().y - badge_size * 0.55f, badge_size,
                             badge_size * 1.1f};
        if (content_.by_life_stage)
            draw_life_badge(canvas, box, content_.icon, hue);
        else
            draw_need_badge(canvas,
                            {box.x, band.centre().y - badge_size / 2, badge_size, badge_size},
                            content_.icon);
    }
    float y =
        std::round(band.centre().y - (name_size.height + summary_size.height + theme.px(6, 4)) / 2);
    canvas.text({x, y, room, name_size.height}, service.name, name, VAlign::top, Role::heading);
    y += name_size.height + theme.px(6, 4);
    if (summary_here) canvas.text({x, y, room, summary_size.height}, service.summary, summary);
    if (!buttons_below(theme)) {
        const float row = std::max(theme.px(116, 88), theme.least_target());
        draw_buttons(
            frame,
            {band.right() - margin - buttons, std::round(band.centre().y - row / 2), buttons, row},
            true);
    }
    canvas.ground(canvas.palette().paper);
    return band.bottom();
}

Action ServiceScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    pressed_ = {};
    const Chrome chrome = draw_chrome(frame, Place::none);
    base::Rect body = chrome.body;
    if (buttons_below(theme)) draw_buttons(frame, draw_action_bar(frame, body), true);
    const float top = draw_band(frame, body);
    const float margin = theme.margin();
    ScrollArea scroll(frame, "service",
                      {margin, top, body.width - margin - theme.px(26, 16), body.bottom() - top});
    const base::Rect column = scroll.column();
    float y = scroll.top() + theme.px(24, 18);
    if (summary_scrolls(theme)) y = draw_summary(frame, column, y);
    float bottom = 0;
    if (theme.portrait() || theme.large()) {
        bottom = draw_side(frame, column, draw_main(frame, column, y));
    } else {
        const float gutter = theme.px(22, 16);
        base::Rect main = column, side = column;
        main.width = std::round(column.width * 0.64f);
        side.x = main.right() + gutter;
        side.width = column.right() - side.x;
        bottom = std::max(draw_main(frame, main, y), draw_side(frame, side, y));
    }
    scroll.end(bottom + theme.px(16, 12));
    return pressed_ ? pressed_ : chrome.action;
}

float ServiceScreen::draw_main(Frame& frame, base::Rect column, float y) {
    y = draw_amounts(frame, column, y);
    y = draw_facts(frame, column, y);
    return draw_rules(frame, column, y);
}

float ServiceScreen::draw_side(Frame& frame, base::Rect column, float y) {
    y = draw_offices(frame, column, y);
    y = draw_saying(frame, column, y);
    y = draw_usage(frame, column, y);
    y = draw_related(frame, column, y);
    return draw_origin(frame, column, y);
}

} // namespace ui::screens
