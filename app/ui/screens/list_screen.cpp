#include "ui/screens/list_screen.h"

#include "base/numbers.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/service_card.h"
#include "ui/widgets/tiles.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

constexpr const char* list_id = "list";

float chip_height(const Theme& theme) { return std::max(theme.px(82, 76), theme.least_target()); }

} // namespace

text::RubyText ListScreen::count_sentence(Frame& frame) const {
    const text::Strings& strings = frame.canvas.strings();
    if (content_.situations.empty()) return strings.get("list_all");
    if (content_.situations.size() == 1)
        if (const auto* situation = frame.taxonomy.situation(content_.situations.front()))
            return strings.format("list_fits_one", {{"all", content_.all},
                                                    {"situation", frame.label(situation->label)}});
    return strings.format("list_fits_several", {{"all", content_.all}});
}

void ListScreen::draw_panel(Frame& frame, base::Rect panel) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Hue hue = theme.hue(content_.hue);
    canvas.surface(panel, hue.tint, theme.radius_panel());
    const float pad = theme.px(24, 18);
    const float badge = theme.px(112, 84);
    float y = panel.y + pad;
    const base::Rect badge_box{panel.x + pad, y, badge, badge * 1.1f};
    if (content_.by_life_stage)
        draw_life_badge(canvas, badge_box, content_.icon, hue);
    else
        draw_need_badge(canvas, {badge_box.x, badge_box.y, badge, badge}, content_.icon);
    const float x = badge_box.right() + theme.px(20, 14);
    const text::RubyText& title = frame.label(content_.label);
    const Look look = fitted(canvas, title, theme.look(Type::heading).with_ruby(false).balanced(),
                             {panel.right() - pad - x, badge_box.height}, theme.px(26, 21));
    canvas.text({x, badge_box.y, panel.right() - pad - x, badge_box.height}, title, look,
                VAlign::middle, Role::heading);
    y = badge_box.bottom() + theme.px(16, 10);

    const Look sentence = theme.look(Type::caption).spaced(1.35f).balanced();
    const text::RubyText words = count_sentence(frame);
    const base::Size size = canvas.measure(words, sentence, panel.width - 2 * pad);
    canvas.text({panel.x + pad, y, panel.width - 2 * pad, size.height}, words, sentence);
    y += size.height;
    const std::string number = base::write_with_commas(content_.remaining());
    const Look figure = theme.look(Type::figure).in(hue.strong).with_ruby(false);
    const base::Size number_size = canvas.measure(plain(number), figure, 0);
    canvas.text({panel.x + pad, y, number_size.width + 2, number_size.height}, plain(number),
                figure, VAlign::top, Role::figure);
    const Look unit = theme.look(Type::name).in(hue.strong).with_ruby(false);
    const text::RubyText unit_words =
        canvas.strings().format("count_unit", {{"count", content_.remaining()}});
    const base::Size unit_size = canvas.measure(unit_words, unit, 0);
    canvas.text({panel.x + pad + number_size.width + theme.px(8, 6),
                 y + number_size.height - unit_size.height - theme.px(8, 6), unit_size.width + 2,
                 unit_size.height},
                unit_words, unit);
    y += number_size.height + theme.px(16, 12);

    ScrollArea area(
        frame, "groups",
        {panel.x + pad, y, panel.width - pad - theme.px(6, 4), panel.bottom() - pad - y});
    const Scroll& list = frame.view.scrolls[list_id];
    std::size_t current = 0;
    for (std::size_t i = 0; i < group_tops_.size(); ++i)
        if (group_tops_[i] <= list.offset() + theme.px(40)) current = i;
    const float height = std::max(theme.px(81, 68), theme.least_target());
    const float width = area.column().width;
    float row_y = area.top();
    for (std::size_t i = 0; i < content_.groups.size(); ++i) {
        const ListGroup& group = content_.groups[i];
        const base::Rect rect{panel.x + pad, row_y, width, height};
        const bool here = i == current;
        const text::RubyText& label = frame.label(group.label);
        const Press press = canvas.press("group." + group.id, Role::button, label.base, rect);
        SillBox box{p.card, p.card, hue.strong, theme.px(4, 3), theme.px(16, 12), 0};
        if (here) box = {hue.strong, hue.strong, hue.strong, 0, theme.px(16, 12), 0};
        if (p.high_contrast && !here) box.border_width = theme.line_width(), box.border = p.edge;
        const base::Rect face = draw_sill_box(canvas, rect, box, press.held);
        const Colour ink = here ? (p.high_contrast ? p.paper : p.card) : p.ink;
        const std::string count = base::write_with_commas(static_cast<double>(group.cards.size()));
        Look row_look = theme.look(Type::label).in(ink).with_ruby(false).spaced(1.15f);
        if (here) row_look = row_look.bold();
        const float inner = theme.large() ? theme.px(16, 11) : theme.px(20, 14);
        const base::Size count_size = canvas.measure(plain(count), row_look, 0);
        const float room = face.width - 2 * inner - count_size.width - theme.px(8);
        canvas.text({face.x + inner, face.y, room, face.height}, label,
                    fitted(canvas, label, row_look, {room, face.height}, theme.px(24, 20)),
                    VAlign::middle, Role::text, true);
        canvas.text(
            {face.right() - inner - count_size.width, face.y, count_size.width + 2, face.height},
            plain(count), row_look, VAlign::middle);
        if (press.clicked && i < group_tops_.size())
            frame.view.scrolls[list_id].glide_to(group_tops_[i], frame.now_ms);
        row_y += height + theme.px(14, 10);
    }
    area.end(row_y - theme.px(14, 10));
    canvas.ground(p.paper);
}

void ListScreen::draw_band(Frame& frame, base::Rect band) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    canvas.surface(band, hue.tint);
    const float badge = theme.px(112, 84);
    const base::Rect badge_box{theme.margin(), band.y + (band.height - badge * 1.1f) / 2, badge,
                               badge * 1.1f};
    if (content_.by_life_stage)
        draw_life_badge(canvas, badge_box, content_.icon, hue);
    else
        draw_need_badge(canvas, {badge_box.x, band.centre().y - badge / 2, badge, badge},
                        content_.icon);
    const float x = badge_box.right() + theme.px(32, 22);
    const float right = band.right() - theme.margin();

    const Look figure = theme.look(Type::figure).in(hue.strong).with_ruby(false);
    const Look unit = theme.look(Type::name).in(hue.strong).with_ruby(false);
    const std::string number = base::write_with_commas(content_.remaining());
    const text::RubyText unit_words =
        canvas.strings().format("count_unit", {{"count", content_.remaining()}});
    const base::Size number_size = canvas.measure(plain(number), figure, 0);
    const base::Size unit_size = canvas.measure(unit_words, unit, 0);
    float at = right - unit_size.width;
    canvas.text({at, band.centre().y + number_size.height / 2 - unit_size.height - theme.px(6, 4),
                 unit_size.width + 2, unit_size.height},
                unit_words, unit);
    at -= number_size.width + theme.px(6, 4);
    canvas.text({at, band.y, number_size.width + 2, band.height}, plain(number), figure,
                VAlign::middle, Role::figure);

    const text::RubyText& title = frame.label(content_.label);
    const text::RubyText words = count_sentence(frame);
    const Look sentence = theme.look(Type::caption).spaced(1.3f);
    const float room = at - theme.px(20, 14) - x;
    const float sentence_height = canvas.measure(words, sentence, room).height;
    const float least = theme.px(30, 24);
    const Look title_look = fitted(canvas, title, theme.look(Type::title).with_ruby(false),
                                   {room, band.height - sentence_height - theme.px(12, 8)}, least);
    const base::Size title_size = canvas.measure(title, title_look, room);
    const float top = band.y + (band.height - title_size.height - sentence_height) / 2;
    canvas.text({x, top, room, title_size.height}, title, title_look, VAlign::top, Role::heading);
    canvas.text({x, top + title_size.height, room, sentence_height}, words, sentence);
    canvas.ground(canvas.palette().paper);
}

Action ListScreen::draw_filters(Frame& frame, base::Rect area, float& y, bool draw) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look hint = theme.look(Type::caption).spaced(1.3f);
    const base::Size hint_size = canvas.measure(frame.words("list_filter_hint"), hint, area.width);
    if (draw)
        canvas.text({area.x + theme.px(6, 4), y, area.width, hint_size.height},
                    frame.words("list_filter_hint"), hint);
    y += hint_size.height + theme.px(8, 6);
    const float gap = theme.px(14, 10), height = chip_height(theme);
    float x = area.x;
    Action action;
    for (const model::Situation& situation : frame.taxonomy.situations) {
        const bool on =
            std::ranges::find(content_.situations, situation.id) != content_.situations.end();
        const Chip chip{"situation." + situation.id, frame.label(situation.label), on};
        const float width = std::min(area.width, chip_width(canvas, chip));
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + gap;
        }
        if (draw && draw_chip(canvas, {x, y, width, height}, chip))
            action = actions::ToggleSituation{situation.id};
        x += width + gap;
    }
    y += height + theme.px(24, 16);
    return action;
}

Action ListScreen::draw_groups(Frame& frame, base::Rect column, float& y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    Action action;
    const float origin = column.y - frame.view.scrolls[list_id].offset();
    group_tops_.clear();
    for (const ListGroup& group : content_.groups) {
        group_tops_.push_back(y - origin);
        const text::RubyText& label = frame.label(group.label);
        const float disc = theme.px(60, 48);
        const Look look = theme.look(Type::heading).with_ruby(false);
        const float x = column.x + disc + theme.px(20, 14);
        const text::RubyText count =
            canvas.strings().format("count", {{"count", static_cast<int>(group.cards.size())}});
        const Look count_look = theme.look(Type::label).in(canvas.palette().ink2).with_ruby(false);
        const base::Size count_size = canvas.measure(count, count_look, 0);
        const base::Size size =
            canvas.measure(label, look, column.right() - x - count_size.width - theme.px(20));
        const float height = std::max(disc, size.height);
        canvas.disc({column.x + disc / 2, y + height / 2}, disc / 2,
                    content_.by_life_stage ? hue.tint : canvas.palette().wall);
        canvas.icon(group.icon, {column.x + disc / 2, y + height / 2}, disc * 0.62f, hue.strong);
        canvas.text({x, y, size.width + 2, height}, label, look, VAlign::middle, Role::heading);
        canvas.text(
            {x + size.width + theme.px(20, 14), y + theme.px(4), count_size.width + 2, height},
            count, count_look, VAlign::middle);
        y += height + theme.px(14, 10);
        for (const model::ServiceCard& card : group.cards) {
            const float card_height = service_card_height(frame, column.width, card);
            if (const Action pressed =
                    draw_service_card(frame, {column.x, y, column.width, card_height}, card, hue))
                action = pressed;
            y += card_height + theme.px(16, 12);
        }
        y += theme.px(16, 12);
    }
    return action;
}

Action ListScreen::draw_nothing(Frame& frame, base::Rect column, float& y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look heading = theme.look(Type::heading).balanced();
    const Look body = theme.look(Type::body);
    const base::Size title =
        canvas.measure(frame.words("list_nothing_title"), heading, column.width);
    y += theme.px(24, 16);
    canvas.text({column.x, y, column.width, title.height}, frame.words("list_nothing_title"),
                heading, VAlign::top, Role::heading);
    y += title.height + theme.px(12, 8);
    const base::Size words = canvas.measure(frame.words("list_nothing_hint"), body, column.width);
    canvas.text({column.x, y, column.width, words.height}, frame.words("list_nothing_hint"), body);
    y += words.height + theme.px(24, 16);
    Action action;
    const float height = std::max(theme.px(92, 76), theme.least_target());
    float x = column.x;
    const auto place = [&](const Button& button, const Action& then) {
        const float width = button_width(canvas, button);
        if (x > column.x && x + width > column.right()) {
            x = column.x;
            y += height + theme.px(16, 12);
        }
        if (draw_button(canvas, {x, y, std::min(width, column.width), height}, button))
            action = then;
        x += width + theme.px(16, 12);
    };
    if (!content_.situations.empty())
        place({"clear", frame.words("list_clear_filters"), "ctl-close", ButtonKind::primary,
               ButtonShape::row},
              actions::ClearSituations{});
    place({"talk", frame.words("list_ask_instead"), "need-04-talk", ButtonKind::plain,
           ButtonShape::row},
          actions::OpenNeed{"talk"});
    y += height + theme.px(24, 16);
    return action;
}

Action ListScreen::draw_list(Frame& frame, base::Rect area, base::Rect filters,
                             bool filters_inside) {
    Action action;
    if (!filters_inside) {
        float y = filters.y;
        action = draw_filters(frame, filters, y, true);
    }
    ScrollArea scroll(frame, list_id, area);
    const base::Rect column = scroll.column();
    float y = scroll.top() + frame.theme().px(4);
    if (filters_inside)
        if (const Action pressed = draw_filters(frame, column, y, true)) action = pressed;
    const Action pressed =
        content_.groups.empty() ? draw_nothing(frame, column, y) : draw_groups(frame, column, y);
    if (pressed) action = pressed;
    scroll.end(y + frame.theme().px(8));
    return action;
}

Action ListScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::none);
    Action action = chrome.action;
    base::Rect body = chrome.body;
    const float margin = theme.margin();
    base::Rect area;
    if (theme.portrait()) {
        const float band_height = theme.large() ? theme.px(220, 160) : theme.px(160, 120);
        draw_band(frame, {0, body.y, body.width, band_height});
        const float top = body.y + band_height + theme.px(20, 14);
        area = {margin, top, body.width - margin - theme.px(26, 16), body.bottom() - top};
    } else {
        const float panel_width = theme.large() ? theme.px(460, 360) : theme.px(392, 300);
        const base::Rect panel{margin, body.y + theme.px(8, 0), panel_width,
                               body.height - theme.px(32, 16)};
        draw_panel(frame, panel);
        const float x = panel.right() + theme.px(32, 22);
        area = {x, panel.y, body.width - theme.px(26, 16) - x, body.bottom() - panel.y};
    }
    base::Rect filters = area;
    filters.width -= theme.px(32, 24);
    float below = filters.y;
    draw_filters(frame, filters, below, false);
    // If the filters would leave too little space for the cards, they scroll with them.
    const float share = theme.large() ? 0.7f : 0.55f;
    const bool inside = area.bottom() - below < area.height * share;
    if (!inside) {
        area.height = area.bottom() - below;
        area.y = below;
    }
    if (const Action pressed = draw_list(frame, area, filters, inside)) action = pressed;
    return action;
}

} // namespace ui::screens
