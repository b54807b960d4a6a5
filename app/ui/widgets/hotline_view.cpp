#include "ui/widgets/hotline_view.h"

#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Cell {
    base::Rect rect;
    float inner;
    float left() const { return rect.x + inner; }
    float width() const { return rect.width - 2 * inner; }
};

/// Draws the number above the words, or beside them on a narrow panel.
float draw_urgent(Frame& frame, base::Rect rect, const model::Hotline& line, bool draw) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Cell cell{rect, theme.px(36, 26)};
    const bool beside = theme.portrait();
    const Look number =
        theme.look(Type::figure).sized(theme.px(128, 72)).in(p.help).with_ruby(false).spaced(1.05f);
    Look name = hotline_look(frame, theme.look(Type::heading));
    const Look sentence = theme.look(Type::label).spaced(1.45f);
    const Look hours = theme.look(Type::label).in(p.ink2);
    const base::Size number_size = canvas.measure(plain(line.number), number, 0);
    const float indent = beside ? number_size.width + theme.px(40, 28) : 0;
    const float width = cell.width() - indent;
    const base::Size hours_size = canvas.measure(frame.label(line.hours), hours, 0);
    const float name_width = beside ? width - hours_size.width - theme.px(16, 12) : width;
    const text::RubyText& known_as = hotline_name(frame, line);
    if (canvas.tears_word(known_as, name, name_width))
        name = fitted(canvas, known_as, name, {name_width, theme.mm(100)}, theme.px(36, 28));
    const base::Size name_size = canvas.measure(known_as, name, name_width);
    const base::Size text_size = canvas.measure(frame.label(line.sentence), sentence, width);
    const float pad = theme.px(17, 9), gap = theme.px(6, 4);
    const float words = name_size.height + gap + text_size.height;
    const float height =
        2 * pad + (beside ? std::max(number_size.height, words) : number_size.height + words);
    if (!draw) return height;
    const Colour around = canvas.ground();
    canvas.surface(rect, p.card, theme.radius_card());
    canvas.outline(rect, p.help, theme.px(4, 3), theme.radius_card());
    float y = beside ? std::round(rect.centre().y - number_size.height / 2) : rect.y + pad;
    canvas.text({cell.left(), y, number_size.width + 2, number_size.height}, plain(line.number),
                number, VAlign::top, Role::figure);
    const float right = cell.left() + cell.width();
    y = beside ? std::round(rect.centre().y - words / 2) : y + number_size.height;
    const float hours_y = beside ? y + (name_size.height - hours_size.height) / 2
                                 : y - hours_size.height - number.size * 0.14f;
    if (beside || number_size.width + hours_size.width + theme.px(12) < cell.width())
        canvas.text({right - hours_size.width, hours_y, hours_size.width + 2, hours_size.height},
                    frame.label(line.hours), hours);
    canvas.text({cell.left() + indent, y, name_width, name_size.height}, hotline_name(frame, line),
                name, VAlign::top, Role::heading);
    y += name_size.height + gap;
    canvas.text({cell.left() + indent, y, width, text_size.height}, frame.label(line.sentence),
                sentence);
    canvas.ground(around);
    return height;
}

float draw_talk(Frame& frame, base::Rect rect, const model::Hotline& line, bool draw) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Cell cell{rect, theme.px(28, 22)};
    const Look name = hotline_look(frame, theme.look(Type::label).spaced(1.3f));
    const Look number = theme.look(Type::heading).with_ruby(false);
    const Look note = theme.look(Type::caption).spaced(1.3f);
    text::RubyText who = text::join_ruby(frame.label(line.for_whom), frame.language().joiner,
                                         frame.label(line.hours));
    who.breaks.clear();
    const base::Size name_size = canvas.measure(hotline_name(frame, line), name, cell.width());
    const base::Size number_size = canvas.measure(plain(line.number), number, cell.width());
    const base::Size note_size = canvas.measure(who, note, cell.width());
    const float pad = theme.px(9, 7);
    const float height = name_size.height + number_size.height + note_size.height + 2 * pad;
    if (!draw) return height;
    const Colour around = canvas.ground();
    canvas.surface(rect, p.card, theme.radius_card());
    canvas.outline(rect, p.hair, theme.line_width(), theme.radius_card());
    float y = rect.y + pad;
    canvas.text({cell.left(), y, cell.width(), name_size.height}, hotline_name(frame, line), name);
    y += name_size.height;
    canvas.text({cell.left(), y, cell.width(), number_size.height}, plain(line.number), number,
                VAlign::top, Role::figure);
    y += number_size.height;
    canvas.text({cell.left(), y, cell.width(), note_size.height}, who, note);
    canvas.ground(around);
    return height;
}

float grid_gap(const Theme& theme) { return theme.px(20, 12); }

using Draw = float (*)(Frame&, base::Rect, const model::Hotline&, bool);

float draw_grid(Frame& frame, base::Rect column, float y,
                const std::vector<const model::Hotline*>& lines, int columns, Draw draw) {
    const float gap = grid_gap(frame.theme());
    const float width = std::round((column.width - gap * static_cast<float>(columns - 1)) /
                                   static_cast<float>(columns));
    for (std::size_t first = 0; first < lines.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t last = std::min(lines.size(), first + static_cast<std::size_t>(columns));
        float height = 0;
        for (std::size_t i = first; i < last; ++i)
            height = std::max(height, draw(frame, {0, 0, width, 0}, *lines[i], false));
        height = std::round(height);
        for (std::size_t i = first; i < last; ++i)
            draw(frame,
                 {column.x + static_cast<float>(i - first) * (width + gap), y, width, height},
                 *lines[i], true);
        y += height + gap;
    }
    return y;
}

} // namespace

const text::RubyText& hotline_name(const Frame& frame, const model::Hotline& line) {
    const ScreenLanguage& language = frame.language();
    return line.name.in(std::string(language.spells_readings ? first_language.tag : language.tag));
}

Look hotline_look(const Frame& frame, const Look& look) {
    return look.with_ruby(look.ruby || frame.language().spells_readings);
}

float draw_hotlines(Frame& frame, base::Rect column, float y,
                    const std::vector<model::Hotline>& hotlines) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    std::vector<const model::Hotline*> urgent, talk;
    for (const model::Hotline& line : hotlines) (line.urgent ? urgent : talk).push_back(&line);
    const bool narrow = theme.portrait();
    const int columns = narrow ? (theme.large() ? 1 : 2) : (theme.large() ? 2 : 3);
    y = draw_grid(frame, column, y, urgent, narrow ? 1 : 3, draw_urgent);
    const Look heading = theme.look(Type::name);
    const base::Size size = canvas.measure(frame.words("emergency_talk"), heading, column.width);
    y += theme.px(8, 4);
    canvas.text({column.x, y, column.width, size.height}, frame.words("emergency_talk"), heading,
                VAlign::top, Role::heading);
    y += size.height + theme.px(12, 6);
    return draw_grid(frame, column, y, talk, columns, draw_talk) - grid_gap(theme);
}

} // namespace ui
