#include "ui/screens/plan_screen.h"

#include "base/lists.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

text::RubyText offices_of(const model::PlanRow& row, const std::string& comma) {
    return text::parse_ruby(base::join(row.offices, comma, text::write_ruby));
}

bool has(const std::vector<std::string>& marks, const char* mark) {
    return std::ranges::find(marks, mark) != marks.end();
}

Look number_look(const Theme& theme) {
    return theme.look(Type::label).in(theme.palette().ink2).with_ruby(false);
}

Look note_look(const Theme& theme) { return theme.look(Type::caption); }

/// The small text below a row's name: office and marks. If the marks would be broken, they are on a
/// line of their own.
text::RubyText note_of(Frame& frame, const model::PlanRow& row, float width) {
    std::string tags;
    const auto add = [&](std::string_view key) {
        base::append_item(tags, text::write_ruby(frame.words(key)), "・");
    };
    if (has(row.marks, "new")) add("mark_new");
    if (has(row.marks, "extended")) add("mark_extended");
    if (row.repeat) add("mark_repeat");
    if (!row.family) add("mark_city");
    text::RubyText offices = offices_of(row, frame.words("list_comma").base);
    if (tags.empty()) return offices;
    const std::string written = text::write_ruby(offices);
    text::RubyText all = text::parse_ruby(written + "　" + tags);
    const auto lines = [&](const text::RubyText& words) {
        return frame.canvas.line_count(words, note_look(frame.theme()), width);
    };
    if (offices.empty() || lines(all) == lines(offices)) return all;
    return text::parse_ruby(written + "\n" + tags);
}

} // namespace

void PlanScreen::write_notes(Frame& frame, float width) {
    const Preferences& preferences = frame.theme().preferences();
    if (notes_preferences_ == preferences && notes_width_ == width) return;
    notes_preferences_ = preferences;
    notes_width_ = width;
    notes_.clear();
    for (const model::PlanRow& row : content_.rows) notes_.push_back(note_of(frame, row, width));
}

namespace {

struct RowMetrics {
    float inner, number_width, width; ///< of the words
};

RowMetrics metrics_of(const Theme& theme, float column_width, float widest_number) {
    RowMetrics m{theme.px(28, 20),
                 std::max(theme.px(120, 92), std::ceil(widest_number) + theme.px(24, 18)), 0};
    const float arrow = theme.px(56, 44);
    m.width = column_width - 2 * m.inner - m.number_width - arrow;
    return m;
}

} // namespace

void PlanScreen::draw_rows(Frame& frame, base::Rect area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    ScrollArea scroll(frame, "rows", area);
    const base::Rect column = scroll.column();
    number_width_ = 0;
    for (const model::PlanRow& row : content_.rows)
        number_width_ =
            std::max(number_width_, canvas.measure(plain(row.row), number_look(theme), 0).width);
    write_notes(frame, metrics_of(theme, column.width, number_width_).width);
    float y = scroll.top();
    const auto draw_section = [&](const model::Section& section, bool heading) {
        if (heading) {
            const Look look = theme.look(Type::name).with_ruby(theme.preferences().ruby);
            const base::Size size = canvas.measure(section.name, look, column.width);
            canvas.text({column.x, y, column.width, size.height}, section.name, look, VAlign::top,
                        Role::heading);
            y += size.height + theme.px(12, 8);
        }
        for (std::size_t i = 0; i < content_.rows.size(); ++i)
            if (content_.rows[i].section_id == section.id)
                y = draw_row(frame, column, y, content_.rows[i], notes_[i]);
        y += theme.px(20, 14);
    };
    for (const model::Section* pillar : pillars()) {
        if (pillar->id != content_.pillar) continue;
        draw_section(*pillar, false);
        for (const model::Section* part : parts_of(pillar->id)) draw_section(*part, true);
    }
    scroll.end(y);
}

float PlanScreen::draw_row(Frame& frame, base::Rect column, float y, const model::PlanRow& row,
                           const text::RubyText& below) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const auto [inner, number_width, width] = metrics_of(theme, column.width, number_width_);
    const Look name = theme.look(Type::label).bold().spaced(1.35f);
    const Look note = note_look(theme);
    const base::Size name_size = canvas.measure(row.name, name, width);
    const base::Size summary_size =
        row.family ? base::Size{} : canvas.measure(row.summary, note, width);
    const base::Size note_size = canvas.measure(below, note, width);
    const float words = name_size.height + summary_size.height + note_size.height;
    const float height =
        std::round(std::max(words + theme.px(32, 24), theme.least_target())) + theme.px(4, 3);
    const base::Rect rect{column.x, y, column.width, height};
    const float next = y + height + theme.px(12, 8);
    if (!canvas.clip().overlaps(rect)) return next;
    const Colour around = canvas.ground();
    base::Rect face{rect.x, rect.y, rect.width, rect.height - theme.px(4, 3)};
    if (row.family) {
        const Press press = canvas.press("row." + row.row, Role::card, row.name.base, rect);
        if (press.clicked) pressed_ = actions::OpenService{row.service};
        face = draw_sill_box(canvas, rect,
                             {press.held ? p.here : p.card, p.hair, p.edge, theme.px(4, 3),
                              theme.radius_button(), theme.line_width()},
                             press.held);
        canvas.icon("ctl-next", {face.right() - theme.px(36, 28), face.centre().y},
                    theme.px(36, 28), p.ink2);
    } else {
        canvas.outline(face, p.hair, theme.line_width(), theme.radius_button());
    }
    const float x = face.x + inner + number_width;
    canvas.text({face.x + inner, face.y, number_width - theme.px(8), face.height}, plain(row.row),
                number_look(theme), VAlign::middle);
    float at = std::round(face.y + (face.height - words) / 2);
    canvas.text({x, at, width, name_size.height}, row.name, name, VAlign::top, Role::text,
                row.family);
    at += name_size.height;
    if (!row.family) {
        canvas.text({x, at, width, summary_size.height}, row.summary, note);
        at += summary_size.height;
    }
    canvas.text({x, at, width, note_size.height}, below, note);
    canvas.ground(around);
    return next;
}

} // namespace ui::screens
