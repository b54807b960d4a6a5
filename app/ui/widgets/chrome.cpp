#include "ui/widgets/chrome.h"

#include "base/numbers.h"
#include "ui/widgets/widgets.h"

#include <array>
#include <cmath>
#include <vector>

namespace ui {
namespace {

struct Metrics {
    float header, footer, bar_top, row, helper_row, gap;
    bool helpers_below; ///< on an upright kiosk, where the header is out of reach
    bool columns;       ///< buttons have the picture above the words
};

Metrics metrics_of(const Theme& theme) {
    const bool portrait = theme.portrait();
    Metrics m{};
    m.helpers_below = portrait && !theme.tablet();
    m.columns = portrait || theme.large();
    m.header = m.helpers_below ? theme.px(128, 104) : theme.px(108, 104);
    // With low reach the header is left out, because it has no buttons.
    if (m.helpers_below && theme.preferences().low_reach) m.header = 0;
    m.row = std::max(portrait ? theme.px(100, 92) : theme.px(92, 80), theme.least_target());
    if (theme.large()) m.row = std::max(m.row, theme.px(118, 100));
    m.helper_row = std::max(theme.px(88, 84), theme.least_target());
    m.gap = theme.px(16, 10);
    m.bar_top = theme.px(20, 15);
    m.footer = m.row + 2 * m.bar_top;
    if (m.helpers_below) m.footer += m.helper_row + m.gap;
    return m;
}

struct Helper {
    Button button;
    Action action;
};

std::array<Helper, 4> helpers(Frame& frame, ButtonShape shape) {
    const auto helper = [&](const char* id, const char* words, const char* icon,
                            const Action& action) {
        return Helper{{id, frame.words(words), icon, ButtonKind::quiet, shape}, action};
    };
    return {helper("language", "language_button", "ctl-language", actions::OpenLanguage{}),
            helper("text", "text_button", "ctl-text-size", actions::OpenTextSettings{}),
            helper("hide", "hide_button", "ctl-cover", actions::Hide{}),
            helper("finish", frame.home_visit ? "wipe_button" : "finish_button",
                   frame.home_visit ? "ctl-trash" : "ctl-finish", actions::Finish{})};
}

/// Draws the logo and the city; `room`: the available width.
void draw_name(Frame& frame, base::Rect header, float room) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float mark = theme.px(64, 58);
    const base::Size size = canvas.picture_size("mark", mark);
    const float left = header.x + theme.margin();
    canvas.icon("mark", {left + size.width / 2, header.centre().y}, mark, canvas.palette().ink);
    Look name = theme.look(Type::heading).with_ruby(false).lines(1);
    name.size = std::min(name.size, theme.px(46, 36));
    const float x = left + size.width + theme.px(20, 16);
    name = fitted(canvas, frame.words("app_name"), name, {header.x + room - x, header.height},
                  theme.px(26, 21));
    const base::Size words = canvas.measure(frame.words("app_name"), name, 0);
    if (x + words.width > header.x + room) return; // only the logo fits
    canvas.text({x, header.y, words.width + 2, header.height}, frame.words("app_name"), name,
                VAlign::middle);
    const Look city = theme.look(Type::label).in(canvas.palette().ink2).with_ruby(false).lines(1);
    const text::RubyText city_words = city_name(frame.city, frame.language());
    const base::Size city_size = canvas.measure(city_words, city, 0);
    const float divider = x + words.width + theme.px(22, 16);
    const float city_left = divider + theme.px(22, 16);
    if (city_left + city_size.width > header.x + room) return;
    canvas.line({divider, header.centre().y - theme.px(14)},
                {divider, header.centre().y + theme.px(14)}, canvas.palette().hair, theme.px(2));
    canvas.text({city_left, header.y, city_size.width + 2, header.height}, city_words, city,
                VAlign::middle);
}

Action draw_header(Frame& frame, const Metrics& m) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const base::Rect header{0, 0, canvas.bounds().width, m.header};
    if (m.helpers_below) {
        if (m.header <= 0) return {};
        draw_name(frame, header, header.width - theme.margin());
        return {};
    }
    const bool columns = theme.tablet() && theme.portrait();
    const auto row = helpers(frame, columns ? ButtonShape::column : ButtonShape::row);
    const float gap = theme.px(14, 12);
    float width = 0;
    std::array<float, 4> widths{};
    for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] =
            std::max(button_width(canvas, row[i].button), theme.px(180, columns ? 96 : 132));
        width += widths[i] + (i > 0 ? gap : 0);
    }
    const float height = m.helper_row;
    float x = header.right() - theme.margin() - width;
    draw_name(frame, header, x - theme.px(16));
    Action action;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (draw_button(canvas, {x, std::round((m.header - height) / 2), widths[i], height},
                        row[i].button))
            action = row[i].action;
        x += widths[i] + gap;
    }
    return action;
}

Action draw_helper_row(Frame& frame, base::Rect row) {
    const float gap = frame.theme().px(14, 10);
    const auto buttons = helpers(frame, ButtonShape::row);
    const float width = (row.width - 3 * gap) / 4;
    Action action;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float x = std::round(row.x + static_cast<float>(i) * (width + gap));
        if (draw_button(frame.canvas, {x, row.y, std::round(width), row.height}, buttons[i].button))
            action = buttons[i].action;
    }
    return action;
}

/// A button of the footer.
struct Way {
    Button button;
    Action action;
    float width;
    bool grows = false; ///< gets the remaining width: the search field
    int count = -1;     ///< number shown on it; negative: none
};

float badge_size(const Theme& theme) { return theme.px(50, 40); }

/// The footer's buttons from left to right, the same on every screen: back, home, and what can be
/// reached from everywhere.
std::vector<Way> ways(Frame& frame, Place place, const Metrics& m) {
    const Theme& theme = frame.theme();
    const float least = m.columns ? theme.px(138, 110) : theme.px(190, 140);
    std::vector<Way> all;
    const auto way = [&](const char* id, const char* words, const char* icon, const Action& action,
                         bool here) {
        const Button button{id, frame.words(words), icon,
                            here ? ButtonKind::here : ButtonKind::plain,
                            m.columns ? ButtonShape::column : ButtonShape::row};
        all.push_back({button, action, std::max(button_width(frame.canvas, button), least)});
    };
    way("back", "back_button", "ctl-back", actions::Back{}, false);
    way("home", "home_button", "ctl-home", actions::GoHome{}, place == Place::home);
    way("search", m.columns ? "search_button" : "search_button_wide", "ctl-search",
        actions::OpenSearch{}, place == Place::search);
    all.back().grows = !m.columns;
    way("my_list", "my_list_button", "ctl-list", actions::OpenMyList{}, place == Place::list);
    all.back().count = static_cast<int>(frame.visit.list.size());
    all.back().button.trailing = badge_size(theme) + (m.columns ? 0 : theme.px(12, 8));
    if (!m.columns) all.back().width += all.back().button.trailing;
    return all;
}

/// Fits the buttons into the available width: equal shares on an upright panel, otherwise the
/// search field gets the rest.
void fit_ways(std::vector<Way>& all, float room, float gap) {
    float width = gap * static_cast<float>(all.size() - 1);
    for (const Way& way : all) width += way.width;
    const float share =
        (room - gap * static_cast<float>(all.size() - 1)) / static_cast<float>(all.size());
    for (Way& way : all) {
        if (way.grows)
            way.width += room - width;
        else if (width > room)
            way.width = std::floor(share);
    }
}

/// Draws the search button, which looks like the field that it opens, with an example of a search.
bool draw_search_way(Frame& frame, base::Rect rect, const Button& button) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const bool here = button.kind == ButtonKind::here;
    const Press press = canvas.press(button.id, Role::button, button.label.base, rect);
    const float radius = rect.height / 2;
    const SillBox box =
        here ? SillBox{p.here, p.here, p.here, 0, radius, 0} : SillBox{press.held ? p.here : p.card,
                                                                       p.edge,
                                                                       p.edge,
                                                                       theme.px(5, 4),
                                                                       radius,
                                                                       theme.line_width()};
    const base::Rect face = draw_sill_box(canvas, rect, box, press.held);
    const float icon = theme.px(40, 32), gap = theme.px(20, 12);
    const float left = face.x + theme.px(30, 22), right = face.right() - theme.px(30, 20);
    const Look look =
        fitted(canvas, button.label, theme.look(Type::label).bold().with_ruby(false).lines(1),
               {right - left - icon - gap, face.height}, theme.px(24, 20));
    const Look example = theme.look(Type::caption).with_ruby(false).lines(1);
    const float words = std::ceil(canvas.measure(button.label, look, 0).width) + 1;
    const float more = canvas.measure(frame.words("search_example"), example, 0).width;
    const bool both = left + icon + gap + words + gap + more <= right;
    float x = both ? left : std::max(left, std::round(face.centre().x - (icon + gap + words) / 2));
    canvas.icon(button.icon, {x + icon / 2, face.centre().y}, icon, p.ink);
    x += icon + gap;
    canvas.text({x, face.y, words, face.height}, button.label, look, VAlign::middle, Role::text,
                true);
    if (both)
        canvas.text({x + words + gap, face.y, right - x - words - gap, face.height},
                    frame.words("search_example"), example, VAlign::middle);
    canvas.ground(around);
    return press.clicked;
}

/// Draws the number of services on the list, which grows for a moment when it changes.
void draw_badge(Frame& frame, base::Rect button, int count, bool columns) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const float size = badge_size(theme);
    const float inset = columns ? theme.px(6, 5) : theme.px(22, 14);
    const base::Point centre{std::round(button.right() - inset - size / 2),
                             columns ? button.y + theme.px(8, 6) + size / 2 : button.centre().y};
    canvas.disc(centre, size / 2 * frame.badge_scale, p.primary);
    canvas.ground(p.primary);
    const text::RubyText number = plain(base::write_with_commas(count));
    const base::Rect box{centre.x - size / 2, centre.y - size / 2, size, size};
    const Look look = theme.look(Type::label).bold().in(p.on_primary).centred().with_ruby(false);
    canvas.text(box, number, look.sized(std::min(look.size, size * 0.62f)), VAlign::middle,
                Role::figure);
    canvas.ground(around);
}

Action draw_navigation(Frame& frame, base::Rect bar, Place place, const Metrics& m) {
    Canvas& canvas = frame.canvas;
    const base::Rect help = emergency_place(canvas, bar);
    Action action;
    std::vector<Way> all = ways(frame, place, m);
    fit_ways(all, help.x - m.gap - bar.x, m.gap);
    float x = bar.x;
    for (const Way& way : all) {
        const base::Rect rect{x, help.y, way.width, help.height};
        const bool pressed = way.grows ? draw_search_way(frame, rect, way.button)
                                       : draw_button(canvas, rect, way.button);
        if (pressed) action = way.action;
        if (way.count >= 0) draw_badge(frame, rect, way.count, m.columns);
        x += way.width + m.gap;
    }
    if (draw_emergency_button(canvas, help)) action = actions::OpenEmergency{};
    return action;
}

} // namespace

base::Rect footer_place(const Canvas& canvas) {
    const Theme& theme = canvas.theme();
    const Metrics m = metrics_of(theme);
    const base::Rect all = canvas.bounds();
    return {theme.margin(), all.height - m.footer + m.bar_top, all.width - 2 * theme.margin(),
            m.footer - 2 * m.bar_top};
}

base::Rect draw_footer_bar(Canvas& canvas, bool helpers) {
    const Metrics m = metrics_of(canvas.theme());
    const base::Rect all = canvas.bounds();
    const float height = helpers ? m.footer : m.row + 2 * m.bar_top;
    const base::Rect bar{0, all.height - height, all.width, height};
    canvas.surface(bar, canvas.palette().card);
    canvas.line({0, bar.y}, {bar.right(), bar.y}, canvas.palette().hair,
                canvas.theme().line_width());
    return {canvas.theme().margin(), bar.y + m.bar_top, all.width - 2 * canvas.theme().margin(),
            height - 2 * m.bar_top};
}

float reading_helper_width(Frame& frame) {
    const auto all = helpers(frame, ButtonShape::column);
    float widest = frame.theme().px(138, 110);
    for (std::size_t i = 0; i < 2; ++i)
        widest = std::max(widest, button_width(frame.canvas, all[i].button));
    return widest;
}

Action draw_reading_helpers(Frame& frame, base::Rect room, std::string_view except) {
    const Theme& theme = frame.theme();
    const auto all = helpers(frame, ButtonShape::column);
    const float gap = theme.px(12, 8);
    const float width = std::min(reading_helper_width(frame), std::floor((room.width - gap) / 2));
    Action action;
    float x = room.x;
    for (std::size_t i = 0; i < 2; ++i) {
        if (all[i].button.id == except) continue;
        if (draw_button(frame.canvas, {x, room.y, width, room.height}, all[i].button))
            action = all[i].action;
        x += width + gap;
    }
    return action;
}

base::Rect place_beside_emergency(const Canvas& canvas, const base::Rect& bar) {
    const base::Rect help = emergency_place(canvas, bar);
    const float gap = canvas.theme().px(16, 10);
    const Theme& theme = canvas.theme();
    const float usual = theme.portrait() ? theme.px(220, 190) : theme.px(360, 240);
    const float width = std::min(usual, help.x - gap - bar.x);
    return {help.x - gap - width, help.y, width, help.height};
}

base::Rect emergency_place(const Canvas& canvas, const base::Rect& bar) {
    const Theme& theme = canvas.theme();
    const Metrics m = metrics_of(theme);
    const float width = theme.portrait() ? theme.px(400, 254) : theme.px(476, 330);
    return {bar.right() - width, bar.bottom() - m.row, width, m.row};
}

Chrome draw_chrome(Frame& frame, Place place) {
    Canvas& canvas = frame.canvas;
    const Metrics m = metrics_of(frame.theme());
    const base::Rect all = canvas.bounds();
    Chrome chrome;
    if (place != Place::start) chrome.action = draw_header(frame, m);
    const base::Rect bar = draw_footer_bar(canvas, place != Place::start);
    if (m.helpers_below && place != Place::start) {
        const Action helper = draw_helper_row(frame, {bar.x, bar.y, bar.width, m.helper_row});
        if (helper) chrome.action = helper;
    }
    if (place != Place::start) {
        const Action moved = draw_navigation(frame, bar, place, m);
        if (moved) chrome.action = moved;
    } else if (draw_emergency_button(canvas, emergency_place(canvas, bar))) {
        chrome.action = actions::OpenEmergency{};
    }
    const float top = place == Place::start ? 0 : m.header;
    canvas.begin_body();
    chrome.body = {0, top, all.width, bar.y - m.bar_top - top};
    canvas.ground(canvas.palette().paper);
    return chrome;
}

} // namespace ui
