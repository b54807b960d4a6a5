#include "ui/screens/compare_screen.h"

#include "ui/widgets/card_scope.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/fact_looks.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

constexpr std::size_t most_columns = 3;

/// Distance between columns. A 。 may extend into it by half a character.
float column_gap(const Theme& theme) { return theme.large() ? theme.px(64, 50) : theme.px(44, 34); }

/// Distance between the edge of a card and its words.
float card_inset(const Theme& theme) { return theme.large() ? theme.px(34, 26) : theme.px(20, 12); }

base::Rect column_of(const Theme& theme, base::Rect area, std::size_t column, std::size_t columns) {
    const float gap = column_gap(theme);
    const auto count = static_cast<float>(columns);
    const float width = std::floor((area.width - gap * (count - 1)) / count);
    return {area.x + static_cast<float>(column) * (width + gap), area.y, width, area.height};
}

text::RubyText offices_of(const model::Service& service) {
    text::RubyText all;
    for (const model::Office& office : service.offices) {
        all = text::join_ruby(all, all.empty() ? "" : "\n", office.name);
        if (!office.phone.empty()) all.base += "\n" + office.phone;
    }
    all.breaks.clear();
    return all;
}

} // namespace

std::vector<ComparedRow> compared_rows(const std::vector<const model::Service*>& services) {
    std::vector<ComparedRow> rows;
    const auto add = [&](ComparedRow row) {
        const text::RubyText* said = nullptr;
        for (const text::RubyText& cell : row.cells) {
            if (cell.empty()) continue;
            if (said && said->base != cell.base) row.differs = true;
            said = &cell;
        }
        if (said) rows.push_back(std::move(row));
    };
    const auto add_text = [&](const char* icon, const char* title,
                              text::RubyText model::Service::*text) {
        ComparedRow row{icon, title, {}, false};
        for (const model::Service* service : services) row.cells.push_back(service->*text);
        add(std::move(row));
    };
    add_text("ctl-help", "compare_what", &model::Service::summary);
    add_text("ctl-yen", "compare_fact", &model::Service::fact);
    for (const FactLook& fact : fact_looks) add_text(fact.icon, fact.title, fact.text);
    ComparedRow offices{"ctl-place", "office_title", {}, false};
    for (const model::Service* service : services) offices.cells.push_back(offices_of(*service));
    add(std::move(offices));
    return rows;
}

CompareScreen::CompareScreen(std::vector<model::Service> services)
    : services_(std::move(services)) {
    for (std::size_t i = 0; i < std::min(services_.size(), most_columns); ++i) shown_.push_back(i);
}

void CompareScreen::exchange(std::size_t column, std::size_t columns) {
    std::size_t& at = shown_[column];
    const auto taken = [&](std::size_t index) {
        for (std::size_t i = 0; i < columns; ++i)
            if (i != column && shown_[i] == index) return true;
        return false;
    };
    do at = (at + 1) % services_.size();
    while (taken(at));
}

float CompareScreen::draw_heads(Frame& frame, base::Rect area, float y, std::size_t columns) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look look = theme.look(Type::name).with_ruby().balanced();
    const bool more = services_.size() > columns;
    const float height = std::max(theme.px(84, 76), theme.least_target());
    float bottom = y;
    for (std::size_t i = 0; i < columns; ++i) {
        const base::Rect column = column_of(theme, area, i, columns);
        const text::RubyText& name = services_[shown_[i]].name;
        const Look fits =
            fitted(canvas, name, look, {column.width, theme.px(300, 240)}, theme.px(30, 24));
        const base::Size size = canvas.measure(name, fits, column.width);
        canvas.text({column.x, y, column.width, size.height}, name, fits, VAlign::top,
                    Role::heading);
        bottom = std::max(bottom, y + size.height);
    }
    if (!more) return bottom + theme.px(16, 12);
    bottom = std::round(bottom + theme.px(12, 8));
    for (std::size_t i = 0; i < columns; ++i) {
        const base::Rect column = column_of(theme, area, i, columns);
        const Button other{
            "other." + std::to_string(i + 1),
            frame.words("compare_other"),
            "",
            ButtonKind::quiet,
            ButtonShape::row,
            canvas.strings()
                .format("compare_other_named", {{"name", services_[shown_[i]].name.base}})
                .base};
        if (draw_button(canvas, {column.x, bottom, column.width, height}, other))
            exchange(i, columns);
    }
    return bottom + height + theme.px(20, 14);
}

float CompareScreen::draw_row(Frame& frame, base::Rect area, float y, const ComparedRow& row) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const std::size_t columns = row.cells.size();
    // Rows that differ are on cards, the others on the background.
    const Colour around = canvas.ground();
    const float pad = row.differs ? theme.px(20, 14) : theme.px(8, 6);
    const float icon = theme.px(36, 28), indent = icon + theme.px(12, 10);
    const Look title = theme.look(Type::label).bold().with_ruby(false);
    const Look look = theme.look(Type::body).spaced(1.5f);
    const Look unsaid = look.in(p.ink2);
    const base::Rect inner = area.inset(card_inset(theme), 0);
    const base::Size title_size =
        canvas.measure(frame.words(row.title), title, inner.width - indent);
    const float head = std::max(icon, title_size.height) + theme.px(6, 4);
    const auto cell = [&](std::size_t i) -> const text::RubyText& {
        return row.cells[i].empty() ? frame.words("pages_ask") : row.cells[i];
    };
    float tallest = 0;
    for (std::size_t i = 0; i < columns; ++i)
        tallest = std::max(
            tallest,
            canvas.measure(cell(i), look, column_of(theme, inner, i, columns).width).height);
    const base::Rect box{area.x, y, area.width, std::round(head + tallest + 2 * pad)};
    if (row.differs) {
        canvas.surface(box, p.card, theme.radius_card());
        canvas.outline(box, p.edge, theme.line_width(), theme.radius_card());
    }
    canvas.icon(row.icon, {inner.x + icon / 2, y + pad + icon / 2}, icon,
                row.differs ? p.ink : p.ink2);
    canvas.text(
        {inner.x + indent, y + pad, inner.width - indent, std::max(icon, title_size.height)},
        frame.words(row.title), row.differs ? title : title.in(p.ink2), VAlign::middle,
        Role::heading);
    if (row.differs) {
        const text::RubyText& mark = frame.words("compare_differs");
        const base::Size size = tag_size(canvas, mark);
        const float left = inner.right() - size.width;
        if (left > inner.x + indent + title_size.width + theme.px(12, 8))
            draw_tag(canvas, {left, y + pad}, mark, p.high_contrast ? p.paper : p.ink, p.lamp,
                     false);
    }
    canvas.ground(row.differs ? p.card : around);
    for (std::size_t i = 0; i < columns; ++i) {
        const base::Rect column = column_of(theme, inner, i, columns);
        const Look used = row.cells[i].empty() ? unsaid : row.differs ? look : look.in(p.ink2);
        canvas.text({column.x, y + pad + head, column.width, tallest}, cell(i), used);
        if (i > 0) {
            const float line = std::round(column.x - column_gap(theme) / 2);
            canvas.line({line, y + pad + head}, {line, box.bottom() - pad}, p.hair,
                        theme.line_width());
        }
    }
    canvas.ground(around);
    return box.bottom() + theme.px(14, 10);
}

Action CompareScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::none);
    const float margin = theme.margin();
    const bool narrow = theme.portrait() && (theme.large() || theme.tablet());
    const bool tight = narrow || (theme.large() && theme.tablet());
    const std::size_t columns = std::min(shown_.size(), tight ? std::size_t{2} : most_columns);
    ScrollArea scroll(
        frame, "compare",
        {margin, chrome.body.y, chrome.body.width - margin - theme.px(26, 16), chrome.body.height});
    const base::Rect area = scroll.column();
    float y = scroll.top() + theme.px(8, 4);
    const Look title =
        fitted(canvas, frame.words("compare_title"), theme.look(Type::heading).with_ruby(false),
               {area.width, theme.px(110, 84)}, theme.px(36, 28));
    const base::Size size = canvas.measure(frame.words("compare_title"), title, area.width);
    canvas.text({area.x, y, area.width, size.height}, frame.words("compare_title"), title,
                VAlign::top, Role::heading);
    y += size.height + theme.px(12, 8);
    const base::Rect inner = area.inset(card_inset(theme), 0);
    y = draw_heads(frame, inner, y, columns);
    std::vector<const model::Service*> services;
    for (std::size_t i = 0; i < columns; ++i) services.push_back(&services_[shown_[i]]);
    for (const ComparedRow& row : compared_rows(services)) y = draw_row(frame, area, y, row);
    scroll.end(y + theme.px(8, 6));
    return chrome.action;
}

} // namespace ui::screens
