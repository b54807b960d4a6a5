#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui {
namespace {

struct ButtonColours {
    SillBox box;
    Colour words;
};

ButtonColours colours_of(Canvas& canvas, ButtonKind kind) {
    const Theme& theme = canvas.theme();
    const Palette& p = canvas.palette();
    const float width = theme.line_width();
    const float radius = theme.radius_button();
    const float sill = theme.px(5, 4), small_sill = theme.px(3, 2);
    switch (kind) {
    case ButtonKind::primary:
        return {{p.primary, p.primary, p.primary_sill, sill, radius, 0}, p.on_primary};
    case ButtonKind::plain:
        return {{p.card, p.edge, p.edge, sill, radius, width}, p.ink};
    case ButtonKind::quiet:
        return {{p.card, p.hair, p.edge, small_sill, radius, width}, p.ink};
    case ButtonKind::here:
        return {{p.here, p.here, p.here, 0, radius, 0}, p.ink};
    case ButtonKind::chosen:
        return {{p.card, p.ink, p.ink, 0, radius, theme.px(4, 3)}, p.ink};
    case ButtonKind::off:
        return {{p.paper, p.hair, p.hair, 0, radius, width}, p.ink2};
    }
    return {};
}

float icon_size(const Theme& theme) { return theme.px(40, 32); }

} // namespace

base::Rect draw_sill_box(Canvas& canvas, base::Rect rect, const SillBox& box, bool held) {
    base::Rect face{rect.x, rect.y, rect.width, rect.height - box.sill_height};
    if (held)
        face.y += box.sill_height;
    else if (box.sill_height > 0)
        canvas.surface(rect, box.sill, box.radius);
    canvas.surface(face, box.face, box.radius);
    if (box.border_width > 0) canvas.outline(face, box.border, box.border_width, box.radius);
    return face;
}

float button_width(Canvas& canvas, const Button& button) {
    const Theme& theme = canvas.theme();
    const Look look = theme.look(Type::label).bold().with_ruby(false);
    const float words = canvas.measure(button.label, look, 0).width;
    if (button.shape == ButtonShape::column) return words + 2 * theme.px(16, 12);
    const float icon = button.icon.empty() ? 0 : icon_size(theme) + theme.px(14, 10);
    return std::ceil(words + icon + button.trailing + 2 * theme.px(28, 20));
}

bool draw_button(Canvas& canvas, base::Rect rect, const Button& button) {
    const Theme& theme = canvas.theme();
    const Colour around = canvas.ground();
    const bool enabled = button.kind != ButtonKind::off;
    const std::string& label = button.full_label.empty() ? button.label.base : button.full_label;
    const Press press = canvas.press(button.id, Role::button, label, rect, enabled);
    ButtonColours colours = colours_of(canvas, button.kind);
    if (press.held && button.kind != ButtonKind::primary) colours.box.face = canvas.palette().here;
    const base::Rect face = draw_sill_box(canvas, rect, colours.box, press.held);
    const bool strong = button.kind == ButtonKind::primary || button.kind == ButtonKind::here ||
                        button.kind == ButtonKind::chosen || button.kind == ButtonKind::plain;
    Look look = theme.look(Type::label).in(colours.words).with_ruby(false).balanced();
    if (strong) look = look.bold();
    const float size = icon_size(theme);
    const float pad = theme.px(12, 8);
    if (button.shape == ButtonShape::column && !button.icon.empty()) {
        const base::Rect words_box = face.inset(theme.px(5, 3), 0);
        look = fitted(canvas, button.label, look.centred().lines(1),
                      {words_box.width, face.height / 2}, theme.px(24, 20));
        const base::Size words = canvas.measure(button.label, look, words_box.width);
        const float icon_height = std::min(size, face.height - words.height - theme.px(8, 6));
        const float top = face.y + (face.height - icon_height - words.height) / 2;
        canvas.icon(button.icon, {face.centre().x - button.trailing * 0.45f, top + icon_height / 2},
                    icon_height, colours.words);
        canvas.text({words_box.x, std::round(top + icon_height), words_box.width, words.height},
                    button.label, look, VAlign::top, Role::text, enabled);
    } else {
        const float icon = button.icon.empty() ? 0 : size + theme.px(14, 10);
        const float room = face.width - icon - button.trailing - 2 * pad;
        look = fitted(canvas, button.label, look, {room, face.height - pad}, theme.px(26, 21));
        const base::Size words = canvas.measure(button.label, look, room);
        const float left =
            std::round(face.x + (face.width - icon - words.width - button.trailing) / 2);
        const bool onward = button.shape == ButtonShape::onward;
        const float words_width = std::ceil(words.width) + 1;
        const float icon_left = onward ? left + words_width + icon - size : left;
        if (icon > 0)
            canvas.icon(button.icon, {icon_left + size / 2, face.centre().y}, size, colours.words);
        canvas.text({onward ? left : left + icon, face.y, words_width, face.height}, button.label,
                    look, VAlign::middle, Role::text, enabled);
    }
    canvas.ground(around);
    return press.clicked;
}

bool draw_emergency_button(Canvas& canvas, base::Rect rect) {
    const Theme& theme = canvas.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const text::RubyText& words = canvas.strings().get("emergency_button");
    const Press press = canvas.press("emergency", Role::button, words.base, rect);
    const SillBox box{p.help_tint,           p.help,        p.help, theme.px(5, 4),
                      theme.radius_button(), theme.px(3, 3)};
    const base::Rect face = draw_sill_box(canvas, rect, box, press.held);
    const float disc = std::min(theme.px(60, 48), face.height - theme.px(20, 16));
    const float gap = theme.px(16, 10);
    Look look = theme.look(Type::label).bold().in(p.help).with_ruby(false).balanced();
    const float room = face.width - disc - gap - 2 * theme.px(20, 14);
    look = fitted(canvas, words, look, {room, face.height - theme.px(8, 6)}, theme.px(24, 20));
    const base::Size size = canvas.measure(words, look, room);
    const float left = std::round(face.x + (face.width - disc - gap - size.width) / 2);
    canvas.disc({left + disc / 2, face.centre().y}, disc / 2, p.help);
    canvas.icon("ctl-emergency", {left + disc / 2, face.centre().y}, disc * 0.66f,
                p.high_contrast ? p.paper : p.card);
    canvas.text({left + disc + gap, face.y, std::ceil(size.width) + 1, face.height}, words, look,
                VAlign::middle, Role::text, true);
    canvas.ground(around);
    return press.clicked;
}

float chip_width(Canvas& canvas, const Chip& chip) {
    const Theme& theme = canvas.theme();
    const Look look = theme.look(Type::label).with_ruby(false);
    const float words = canvas.measure(chip.label, chip.on ? look.bold() : look, 0).width;
    return std::ceil(words + 2 * theme.px(30, 20) + (chip.on ? theme.px(38, 30) : 0));
}

bool draw_chip(Canvas& canvas, base::Rect rect, const Chip& chip) {
    const Theme& theme = canvas.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const Press press = canvas.press(chip.id, Role::chip, chip.label.base, rect);
    const float radius = rect.height / 2;
    const SillBox box =
        chip.on ? SillBox{p.primary, p.primary, p.primary_sill, theme.px(3, 2), radius, 0}
                : SillBox{press.held ? p.here : p.card,
                          p.edge,
                          p.edge,
                          theme.px(3, 2),
                          radius,
                          theme.line_width()};
    const base::Rect face = draw_sill_box(canvas, rect, box, press.held);
    Look look = theme.look(Type::label).in(chip.on ? p.on_primary : p.ink).with_ruby(false);
    if (chip.on) look = look.bold();
    const float check = chip.on ? theme.px(38, 30) : 0;
    const float words = canvas.measure(chip.label, look, 0).width;
    const float left = std::round(face.x + (face.width - check - words) / 2);
    if (chip.on)
        canvas.icon("ctl-check", {left + theme.px(14, 11), face.centre().y}, theme.px(32, 28),
                    look.colour);
    canvas.text({left + check, face.y, std::ceil(words) + 1, face.height}, chip.label,
                look.lines(1), VAlign::middle, Role::text, true);
    canvas.ground(around);
    return press.clicked;
}

base::Size tag_size(Canvas& canvas, const text::RubyText& words) {
    const Theme& theme = canvas.theme();
    const Look look = theme.look(Type::caption).bold().with_ruby(false);
    const base::Size size = canvas.measure(words, look, 0);
    return {std::ceil(size.width) + 2 * theme.px(18, 14), std::ceil(size.height) + theme.px(8, 6)};
}

base::Rect draw_tag(Canvas& canvas, base::Point top_left, const text::RubyText& words, Colour text,
                    Colour fill, bool outlined) {
    const Colour around = canvas.ground();
    const base::Size size = tag_size(canvas, words);
    const base::Rect rect{top_left.x, top_left.y, size.width, size.height};
    const Theme& theme = canvas.theme();
    canvas.surface(rect, fill, size.height / 2);
    if (outlined) canvas.outline(rect, text, theme.line_width(), size.height / 2);
    canvas.text(rect, words,
                theme.look(Type::caption).bold().in(text).with_ruby(false).centred().lines(1),
                VAlign::middle);
    canvas.ground(around);
    return rect;
}

namespace {

/// Share of the minimum size to which a label may shrink before a word is broken.
constexpr float smaller_than_torn = 0.85f;
/// The same as a share of its own size, so that large type stays large.
constexpr float smallest_share = 0.7f;
/// Maximum bytes of a label that counts as a single Japanese word: しょうがくせい and one character
/// more.
constexpr std::size_t longest_word = 8 * 3;
/// A longer text (in bytes) is a sentence or a long name, which is broken between phrases.
constexpr std::size_t longest_label = std::size_t{16} * 3;

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos;
         at += what.size())
        ++count;
    return count;
}

} // namespace

Look fitted(Canvas& canvas, const text::RubyText& text, Look look, base::Size box, float least) {
    const auto fits = [&](float size, int lines, bool strict) {
        const Look tried = look.sized(size).lines(0);
        const base::Size needed = canvas.measure(text, tried, box.width);
        return needed.height <= box.height + 0.5f && needed.width <= box.width + 0.5f &&
               (lines == 0 || canvas.line_count(text, tried, box.width) <= lines) &&
               !canvas.tears_word(text, tried, box.width, strict);
    };
    const std::size_t blanks = count_of(text.base, " "), dots = count_of(text.base, "・");
    const bool words = blanks + dots > 0 && text.base.size() <= longest_label;
    const bool one_word = blanks + dots == 0 && text.base.size() <= longest_word;
    if (words || one_word) {
        int lines = static_cast<int>(1 + blanks + dots);
        if (look.max_lines > 0) lines = std::min(lines, look.max_lines);
        const float end = std::max(least * smaller_than_torn, look.size * smallest_share);
        for (float size = look.size; size >= end; size -= 1)
            if (fits(size, lines, true)) return look.sized(size);
    }
    for (float size = look.size; size >= least; size -= 1)
        if (fits(size, look.max_lines, false)) return look.sized(size);
    return look.sized(std::min(look.size, least));
}

float least_large_label(const Theme& theme) { return theme.px(29, 23); }

text::RubyText plain(std::string text) { return {std::move(text), {}, {}}; }

} // namespace ui
