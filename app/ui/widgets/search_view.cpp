#include "ui/widgets/search_view.h"

#include "ui/widgets/card_scope.h"
#include "ui/widgets/hotline_view.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// Up to this number, results are shown with their whole summary.
constexpr std::size_t few_results = 3;

struct CardLayout {
    Look name, summary;
    text::RubyText line;
    base::Size name_size, line_size;
    float words_width = 0, height = 0;
};

float pad_x(const Theme& theme) { return theme.px(32, 22); }

CardLayout layout_of(Frame& frame, float width, const model::ServiceCard& card, bool whole,
                     int lines) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    CardLayout layout;
    layout.summary = theme.look(Type::label).in(canvas.palette().ink2).spaced(1.3f);
    layout.words_width = width - pad_x(theme) - theme.px(84, 62);
    // Very long names get smaller, so that they do not fill the area.
    layout.name = fitted(canvas, card.name, theme.look(Type::name).spaced(1.2f).lines(2),
                         {layout.words_width, theme.mm(100)}, theme.px(32, 26))
                      .lines(0);
    layout.name_size = canvas.measure(card.name, layout.name, layout.words_width);
    if (whole || lines > 1) layout.summary = layout.summary.balanced();
    layout.line = whole
                      ? card.summary
                      : shortened(canvas, card.summary, layout.summary, layout.words_width, lines);
    layout.line_size = canvas.measure(layout.line, layout.summary, layout.words_width);
    const float words = layout.name_size.height + layout.line_size.height + theme.px(2);
    layout.height =
        std::round(std::max(words + 2 * theme.px(18, 13), theme.least_target()) + theme.px(5, 4));
    return layout;
}

/// With large type, two lines of the summary are shown if the next card still fits.
CardLayout layout_of(Frame& frame, float width, const model::ServiceCard& card, bool whole) {
    if (frame.theme().large()) {
        CardLayout two = layout_of(frame, width, card, whole, 2);
        if (whole || two.height <= frame.canvas.clip().height * 0.65f) return two;
    }
    return layout_of(frame, width, card, whole, 1);
}

bool draw_result(Frame& frame, base::Rect rect, const model::ServiceCard& card,
                 const CardLayout& layout) {
    Canvas& canvas = frame.canvas;
    if (!canvas.clip().overlaps(rect)) return false;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const Press press = canvas.press("service." + card.id, Role::card, card.name.base, rect);
    const base::Rect face = draw_sill_box(canvas, rect,
                                          {press.held ? p.here : p.card, p.hair, p.edge,
                                           theme.px(5, 4), theme.radius_card(), theme.line_width()},
                                          press.held);
    const float x = face.x + pad_x(theme);
    const float words = layout.name_size.height + layout.line_size.height + theme.px(2);
    float y = std::round(face.centre().y - words / 2);
    canvas.text({x, y, layout.words_width, layout.name_size.height}, card.name, layout.name,
                VAlign::top, Role::text, true);
    y += layout.name_size.height + theme.px(2);
    canvas.text({x, y, layout.words_width, layout.line_size.height}, layout.line, layout.summary);
    canvas.icon("ctl-next", {face.right() - theme.px(40, 30), face.centre().y}, theme.px(36, 28),
                p.ink);
    canvas.ground(around);
    return press.clicked;
}

/// Draws a number and its name side by side.
void draw_number(Frame& frame, base::Rect column, float& y, const model::Hotline& line) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look figure = theme.look(Type::heading).in(canvas.palette().help).with_ruby(false);
    const Look name = hotline_look(frame, theme.look(Type::label).bold().spaced(1.3f));
    const Look hours = theme.look(Type::caption).in(canvas.palette().ink).spaced(1.3f);
    const base::Size number = canvas.measure(plain(line.number), figure, 0);
    const float gap = theme.px(24, 16);
    const bool beside = number.width + gap < column.width * 0.5f;
    const float x = beside ? column.x + number.width + gap : column.x;
    const float width = column.right() - x;
    const base::Size name_size = canvas.measure(hotline_name(frame, line), name, width);
    const base::Size hours_size = canvas.measure(frame.label(line.hours), hours, width);
    const bool one_row = name_size.width + gap + hours_size.width <= width &&
                         name_size.height < 2 * hours_size.height;
    const float words = one_row ? name_size.height : name_size.height + hours_size.height;
    const float height = beside ? std::max(number.height, words) : number.height + words;
    canvas.text(
        {column.x, beside ? y + (height - number.height) / 2 : y, number.width + 2, number.height},
        plain(line.number), figure, VAlign::top, Role::figure);
    const float top = beside ? y + (height - words) / 2 : y + number.height;
    canvas.text({x, top, one_row ? name_size.width + 2 : width, name_size.height},
                hotline_name(frame, line), name);
    const base::Point at =
        one_row ? base::Point{x + name_size.width + gap, top + name_size.height - hours_size.height}
                : base::Point{x, top + name_size.height};
    canvas.text({at.x, at.y, column.right() - at.x, hours_size.height}, frame.label(line.hours),
                hours);
    y += height + theme.px(12, 8);
}

} // namespace

void put_line(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
              const Look& look, Role role) {
    const base::Size size = frame.canvas.measure(words, look, column.width);
    frame.canvas.text({column.x, y, column.width, size.height}, words, look, VAlign::top, role);
    y += size.height;
}

text::RubyText shortened(Canvas& canvas, const text::RubyText& text, const Look& look, float width,
                         int lines) {
    if (canvas.line_count(text, look, width) <= lines) return text;
    std::vector<std::size_t> ends;
    for (const text::PhraseBreak& at : text.breaks)
        if (at.level == text::PhraseBreak::Level::bunsetsu) ends.push_back(at.offset);
    for (std::size_t at = text.base.find(' '); at != std::string::npos;
         at = text.base.find(' ', at + 1))
        ends.push_back(at);
    std::ranges::sort(ends, std::greater());
    for (const std::size_t end : ends) {
        if (end == 0 || end >= text.base.size()) continue;
        text::RubyText part = text::slice_ruby(text, 0, end);
        part.base += "…";
        for (const std::string_view mark : {"、…", "。…", "，…"}) // … replaces the punctuation
            if (part.base.ends_with(mark)) part.base.replace(part.base.size() - mark.size(), 3, "");
        if (canvas.line_count(part, look, width) <= lines) return part;
    }
    return text; // a single phrase that is wider than the card
}

Action draw_results(Frame& frame, base::Rect column, float& y,
                    const std::vector<model::ServiceCard>& cards) {
    Action action;
    const bool whole = cards.size() <= few_results;
    for (const model::ServiceCard& card : cards) {
        const CardLayout layout = layout_of(frame, column.width, card, whole);
        if (draw_result(frame, {column.x, y, column.width, layout.height}, card, layout))
            action = actions::OpenService{card.id};
        y += layout.height + frame.theme().px(16, 11);
    }
    return action;
}

Action draw_urgent_strip(Frame& frame, base::Rect column, float& y,
                         const std::vector<model::Hotline>& hotlines) {
    if (hotlines.empty()) return {};
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    CardScope card(canvas, {column.x, y}, column.width, p.help_tint, p.high_contrast);
    const base::Rect inner{card.left(), 0, card.width(), 0};
    const Button more{"urgent.more", frame.words("search_urgent_more"), "ctl-phone",
                      ButtonKind::plain, ButtonShape::row};
    const text::RubyText& words = frame.words("search_urgent");
    const Look look = theme.look(Type::name).in(p.help).spaced(1.3f);
    const base::Size heading = canvas.measure(words, look, inner.width);
    base::Rect place{inner.x, 0, std::min(inner.width, button_width(canvas, more)),
                     std::max(theme.px(84, 70), theme.least_target())};
    const bool beside = heading.width + theme.px(24, 16) + place.width <= inner.width;
    if (beside) { // so that the results below stay visible
        card.y -= theme.px(10, 8);
        place.x = inner.right() - place.width;
        place.y = card.y;
        canvas.text({inner.x, card.y, heading.width + 2, place.height}, words, look, VAlign::middle,
                    Role::heading);
        card.y = place.bottom();
    } else {
        put_line(frame, inner, card.y, words, look, Role::heading);
    }
    card.y += theme.px(8, 6);
    for (const model::Hotline& line : hotlines) draw_number(frame, inner, card.y, line);
    if (!beside) {
        place.y = card.y + theme.px(4);
        card.y = place.bottom();
    }
    const bool pressed = draw_button(canvas, place, more);
    y = card.close() + theme.px(20, 14);
    return pressed ? Action(actions::OpenEmergency{}) : Action{};
}

Action draw_doors(Frame& frame, base::Rect column, float& y,
                  const std::vector<model::LifeStage>& stages,
                  const std::vector<model::Need>& needs) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float gap = theme.px(14, 10);
    const float height = std::max(theme.px(96, 80), theme.least_target());
    const int columns =
        std::max(1, static_cast<int>(column.width /
                                     (theme.large() ? theme.px(430, 330) : theme.px(320, 210))));
    const float width = std::round((column.width - gap * static_cast<float>(columns - 1)) /
                                   static_cast<float>(columns));
    Action action;
    int place = 0;
    const auto door = [&](const Button& button, const Action& then) {
        const float x = column.x + static_cast<float>(place % columns) * (width + gap);
        if (draw_button(canvas, {x, y, width, height}, button)) action = then;
        if (++place % columns == 0) y += height + gap;
    };
    for (const model::LifeStage& stage : stages)
        door({"life." + stage.id, frame.label(stage.label), stage.icon, ButtonKind::plain,
              ButtonShape::row},
             actions::OpenLifeStage{stage.id});
    for (const model::Need& need : needs)
        door({"need." + need.id, frame.label(need.label), need.icon, ButtonKind::plain,
              ButtonShape::row},
             actions::OpenNeed{need.id});
    if (place % columns != 0) y += height + gap;
    return action;
}

} // namespace ui
