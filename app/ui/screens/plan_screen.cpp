#include "ui/screens/plan_screen.h"

#include "base/numbers.h"
#include "ui/widgets/card_scope.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/indicator_view.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {

PlanScreen::PlanScreen(PlanContent content) : content_(std::move(content)) {
    if (content_.pillar.empty() && !content_.sections.empty())
        content_.pillar = pillars().front()->id;
}

std::vector<const model::Section*> PlanScreen::pillars() const { return parts_of(""); }

std::vector<const model::Section*> PlanScreen::parts_of(const std::string& pillar) const {
    std::vector<const model::Section*> parts;
    for (const model::Section& section : content_.sections)
        if (section.parent == pillar) parts.push_back(&section);
    return parts;
}

std::vector<const model::Indicator*> PlanScreen::indicators_of(const std::string& pillar) const {
    std::vector<const model::Indicator*> found;
    for (const model::Indicator& indicator : content_.indicators)
        if (indicator.section_id == pillar) found.push_back(&indicator);
    return found;
}

void PlanScreen::choose(const std::string& pillar, Frame& frame) {
    content_.pillar = pillar;
    frame.view.scrolls["rows"].jump_to(0);
    frame.view.scrolls["indicators"].jump_to(0);
}

void PlanScreen::draw_pillars(Frame& frame, base::Rect panel) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    canvas.surface(panel, p.wall, theme.radius_panel());
    const float pad = theme.px(24, 18);
    ScrollArea area(
        frame, "pillars",
        {panel.x + pad, panel.y + pad, panel.width - pad - theme.px(6, 4), panel.height - 2 * pad});
    const float width = area.column().width;
    float y = area.top();
    const auto put = [&](const text::RubyText& words, const Look& look, Role role) {
        const base::Size size = canvas.measure(words, look, width);
        canvas.text({panel.x + pad, y, width, size.height}, words, look, VAlign::top, role);
        y += size.height;
    };
    put(frame.city.plan.name, theme.look(Type::name).with_ruby(false), Role::heading);
    put(canvas.strings().format("plan_counts", {{"pillars", static_cast<int>(pillars().size())},
                                                {"rows", static_cast<int>(content_.rows.size())}}),
        theme.look(Type::caption), Role::text);
    if (frame.outdated) put(frame.words("outdated_notice"), theme.look(Type::caption), Role::text);
    if (!frame.city.plan.successor.empty())
        put(canvas.strings().format("plan_successor", {{"plan", frame.city.plan.successor}}),
            theme.look(Type::caption), Role::text);
    float row_y = y + theme.px(16, 12);
    const Look look = theme.look(Type::label).with_ruby(false).spaced(1.25f).balanced();
    for (const model::Section* pillar : pillars()) {
        const bool here = pillar->id == content_.pillar;
        const Look words = here ? look.bold().in(p.on_primary) : look;
        const float inner = theme.px(24, 18);
        const std::string count = base::write_with_commas(pillar->rows);
        const base::Size count_size = canvas.measure(plain(count), words, 0);
        const float room = width - 2 * inner - count_size.width - theme.px(8);
        const float height = std::max(
            theme.px(96, 76), canvas.measure(pillar->name, words, room).height + theme.px(28, 20));
        const base::Rect rect{panel.x + pad, row_y, width, std::round(height)};
        const Press press =
            canvas.press("pillar." + pillar->id, Role::button, pillar->name.base, rect);
        SillBox box{press.held ? p.here : p.card,
                    p.edge,
                    p.edge,
                    theme.px(5, 4),
                    theme.px(18, 14),
                    p.high_contrast ? theme.line_width() : 0};
        if (here) box = {p.primary, p.primary, p.primary, 0, theme.px(18, 14), 0};
        const base::Rect face = draw_sill_box(canvas, rect, box, press.held && !here);
        canvas.text({face.x + inner, face.y, room, face.height}, pillar->name, words,
                    VAlign::middle, Role::text, true);
        canvas.text(
            {face.right() - inner - count_size.width, face.y, count_size.width + 2, face.height},
            plain(count), words, VAlign::middle);
        canvas.ground(p.wall);
        if (press.clicked) choose(pillar->id, frame);
        row_y += rect.height + theme.px(14, 10);
    }
    area.end(row_y - theme.px(14, 10));
    canvas.ground(p.paper);
}

float PlanScreen::draw_pillar_chips(Frame& frame, base::Rect area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    float y = area.y, x = area.x;
    const Look name = theme.look(Type::name).with_ruby(false);
    const base::Size size = canvas.measure(frame.city.plan.name, name, area.width);
    canvas.text({x, y, area.width, size.height}, frame.city.plan.name, name, VAlign::top,
                Role::heading);
    y += size.height;
    const Look caption = theme.look(Type::caption);
    const text::RubyText counts =
        canvas.strings().format("plan_counts", {{"pillars", static_cast<int>(pillars().size())},
                                                {"rows", static_cast<int>(content_.rows.size())}});
    const base::Size counts_size = canvas.measure(counts, caption, area.width);
    canvas.text({x, y, area.width, counts_size.height}, counts, caption);
    y += counts_size.height;
    if (frame.outdated) {
        const text::RubyText& notice = frame.words("outdated_notice");
        const base::Size notice_size = canvas.measure(notice, caption, area.width);
        canvas.text({x, y, area.width, notice_size.height}, notice, caption);
        y += notice_size.height;
    }
    y += theme.px(12, 8);
    const float height = std::max(theme.px(82, 76), theme.least_target()), gap = theme.px(14, 10);
    for (const model::Section* pillar : pillars()) {
        const Chip chip{"pillar." + pillar->id, pillar->name, pillar->id == content_.pillar};
        const float width = std::min(chip_width(canvas, chip), area.width);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + gap;
        }
        if (draw_chip(canvas, {x, y, width, height}, chip)) choose(pillar->id, frame);
        x += width + gap;
    }
    return y + height + theme.px(20, 14);
}

float PlanScreen::draw_title(Frame& frame, base::Rect area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const auto all = pillars();
    const auto found = std::ranges::find(all, content_.pillar, &model::Section::id);
    if (found == all.end()) return area.y;
    const model::Section& pillar = **found;
    const auto indicators = indicators_of(pillar.id);
    float right = area.right();
    const float height = std::max(theme.px(88, 76), theme.least_target());
    if (!indicators.empty()) {
        const Button numbers{
            "plan.indicators",
            canvas.strings().format("plan_indicators",
                                    {{"count", static_cast<int>(indicators.size())}}),
            shows_indicators_ ? "ctl-check" : "",
            shows_indicators_ ? ButtonKind::primary : ButtonKind::plain, ButtonShape::row};
        const Button work{
            "plan.rows", canvas.strings().format("plan_rows", {{"count", pillar.rows}}),
            shows_indicators_ ? "" : "ctl-check",
            shows_indicators_ ? ButtonKind::plain : ButtonKind::primary, ButtonShape::row};
        const float first = button_width(canvas, numbers), second = button_width(canvas, work);
        const float gap = theme.px(14, 10);
        const bool own_line = theme.portrait() || theme.large();
        const float x = own_line ? area.x : area.right() - first - gap - second;
        if (draw_button(canvas, {x, area.y, first, height}, numbers)) shows_indicators_ = true;
        if (draw_button(canvas, {x + first + gap, area.y, second, height}, work))
            shows_indicators_ = false;
        if (own_line)
            area.y += height + theme.px(16, 12);
        else
            right = x - theme.px(20, 14);
    } else {
        shows_indicators_ = false;
    }
    const Look full = theme.look(Type::title).with_ruby(theme.preferences().ruby).balanced();
    const Look look =
        fitted(canvas, pillar.name, full, {right - area.x, theme.px(150, 120)}, theme.px(36, 28));
    const base::Size size = canvas.measure(pillar.name, look, right - area.x);
    const bool beside = right < area.right();
    const float box = beside ? std::max(height, size.height) : size.height;
    canvas.text({area.x, area.y, right - area.x, box}, pillar.name, look, VAlign::middle,
                Role::heading);
    return area.y + box + theme.px(14, 10);
}

Action PlanScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    pressed_ = {};
    const Chrome chrome = draw_chrome(frame, Place::none);
    const base::Rect body = chrome.body;
    const float margin = theme.margin();
    base::Rect area{margin, body.y + theme.px(8, 0), body.width - 2 * margin,
                    body.height - theme.px(8, 0)};
    if (theme.portrait()) {
        area.y = draw_pillar_chips(frame, area);
    } else {
        const float width = theme.large() ? theme.px(500, 380) : theme.px(420, 320);
        draw_pillars(frame, {margin, area.y, width, body.height - theme.px(32, 16)});
        area.x = margin + width + theme.px(36, 24);
        area.width = body.width - margin - area.x;
    }
    area.height = body.bottom() - area.y;
    const float below = draw_title(frame, area);
    const base::Rect rest{area.x, below, area.width + margin - theme.px(26, 16),
                          body.bottom() - below};
    if (shows_indicators_)
        draw_indicators(frame, rest);
    else
        draw_rows(frame, rest);
    return pressed_ ? pressed_ : chrome.action;
}

void PlanScreen::draw_indicators(Frame& frame, base::Rect area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    ScrollArea scroll(frame, "indicators", area);
    const base::Rect column = scroll.column();
    const auto indicators = indicators_of(content_.pillar);
    float y = scroll.top();
    const std::string year = indicators.empty() || indicators.front()->values.empty()
                                 ? std::string()
                                 : indicators.front()->values.front().target_year;
    y = draw_indicator_legend(frame, column, y, year) + theme.px(12, 8);
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().card);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (i > 0) card.divide();
        card.y =
            draw_indicator(frame, {card.left(), card.y, card.width(), 0}, card.y, *indicators[i]);
    }
    y = card.close();
    scroll.end(y + theme.px(20, 14));
}

} // namespace ui::screens
