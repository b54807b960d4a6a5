#include "ui/tiles.h"

#include "ui/widgets.h"

#include <cmath>

namespace ui {

bool draw_life_tile(Frame& frame, base::Rect rect, const catalogue::LifeStage& stage) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const Hue hue = theme.hue(stage.hue);
    const text::RubyText& words = frame.label(stage.label);
    const Press press = canvas.press("life." + stage.id, Role::tile, words.base, rect);

    const float sill = theme.px(6, 5), corner = theme.px(20, 15), border = theme.px(9, 7);
    const float arch = std::min(theme.px(102, 82), rect.width / 2);
    base::Rect face{rect.x, rect.y, rect.width, rect.height - sill};
    if (press.held) face.y += sill;
    const float shoulder = face.y + face.height / 2;
    if (!press.held)
        canvas.surface_bottom({rect.x, shoulder, rect.width, rect.bottom() - shoulder}, hue.strong,
                              corner);
    canvas.surface_top({face.x, face.y, face.width, shoulder - face.y}, p.card, arch);
    canvas.surface_bottom({face.x, shoulder - 1, face.width, face.bottom() - shoulder + 1}, p.card,
                          corner);
    if (p.high_contrast) canvas.outline(face, p.edge, theme.line_width(), corner);

    const float label_height = theme.large() ? theme.px(128, 96) : theme.px(102, 72);
    const base::Rect pane{face.x + border, face.y + border, face.width - 2 * border,
                          face.height - label_height - border};
    canvas.surface_top(pane, hue.tint, std::max(0.0f, arch - border));
    const float disc = std::min({theme.px(150, 84), pane.height - theme.px(16, 12), pane.width});
    const base::Point centre{pane.centre().x, std::round(pane.y + pane.height * 0.53f)};
    canvas.disc(centre, disc / 2, hue.mid);
    canvas.icon(stage.icon, centre, disc * 0.78f, hue.strong);

    canvas.ground(p.card);
    const base::Rect label{face.x + theme.px(6, 4), face.bottom() - label_height,
                           face.width - 2 * theme.px(6, 4), label_height};
    const Look look =
        fitted(canvas, words, theme.look(Type::label).bold().with_ruby(false).centred().balanced(),
               {label.width, label.height}, theme.px(26, 21));
    canvas.text(label, words, look, VAlign::middle, Role::text, true);
    canvas.ground(around);
    return press.clicked;
}

namespace {

/// The picture and the words of a need's pane, the words below.
struct PaneParts {
    float disc;
    base::Point centre;
    base::Rect label;
};

/// `tight`: the picture gives room to words of three lines.
PaneParts parts_below(const Theme& theme, base::Rect face, bool tight) {
    PaneParts parts{};
    parts.disc = tight ? theme.px(44, 28)
                       : std::min(theme.px(80, 60), face.height * (theme.tablet() ? 0.34f : 0.4f));
    const float above = tight ? theme.px(8, 5) : theme.px(12, 10);
    parts.centre = {face.centre().x, std::round(face.y + above + parts.disc / 2)};
    parts.label = face.inset(theme.px(8, 6));
    parts.label.y = parts.centre.y + parts.disc / 2 + theme.px(4);
    parts.label.height = face.bottom() - theme.px(4) - parts.label.y;
    return parts;
}

Look need_look(Frame& frame, const text::RubyText& words, base::Size room, bool beside) {
    const Theme& theme = frame.theme();
    Look look = theme.look(Type::label).bold().with_ruby(false).balanced();
    if (!beside) look = look.centred();
    return fitted(frame.canvas, words, look, room, theme.px(26, 21));
}

} // namespace

bool draw_need_tile(Frame& frame, base::Rect rect, const catalogue::Need& need, bool beside) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const text::RubyText& words = frame.label(need.label);
    const Press press = canvas.press("need." + need.id, Role::tile, words.base, rect);
    const base::Rect face =
        draw_sill_box(canvas, rect,
                      {press.held ? p.here : p.card, p.edge, p.edge, theme.px(6, 5),
                       theme.radius_button(), p.high_contrast ? theme.line_width() : 0},
                      press.held);
    const float pad = theme.px(8, 6);
    base::Rect label = face.inset(pad);
    if (beside) {
        const bool narrow = face.width < theme.px(260, 210);
        const float icon = narrow ? theme.px(44, 36) : theme.px(56, 44);
        const float middle = narrow ? theme.px(34, 28) : theme.px(50, 40);
        canvas.icon(need.icon, {face.x + middle, face.centre().y}, icon, p.ink);
        label.x = face.x + (narrow ? theme.px(64, 52) : theme.px(94, 76));
        label.width = face.right() - pad - label.x;
    } else {
        PaneParts parts = parts_below(theme, face, false);
        const base::Size room{parts.label.width, parts.label.height};
        const Look look = need_look(frame, words, room, beside);
        if (canvas.measure(words, look, room.width).height > room.height + 0.5f)
            parts = parts_below(theme, face, true);
        canvas.disc(parts.centre, parts.disc / 2, p.wall);
        if (p.high_contrast) canvas.ground(p.card);
        canvas.icon(need.icon, parts.centre, parts.disc * 0.62f, p.ink);
        label = parts.label;
    }
    canvas.ground(press.held ? p.here : p.card);
    const Look look = need_look(frame, words, {label.width, label.height}, beside);
    canvas.text(label, words, look, VAlign::middle, Role::text, true);
    canvas.ground(around);
    return press.clicked;
}

void draw_life_badge(Canvas& canvas, base::Rect rect, const std::string& icon, const Hue& hue) {
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const float arch = rect.width / 2;
    canvas.surface_top({rect.x, rect.y, rect.width, rect.height - canvas.theme().px(12, 9)}, p.card,
                       arch);
    canvas.surface(
        {rect.x, rect.bottom() - canvas.theme().px(24, 18), rect.width, canvas.theme().px(24, 18)},
        p.card, canvas.theme().px(10, 8));
    const float disc = rect.width * 0.76f;
    const base::Point centre{rect.centre().x, rect.y + rect.height * 0.5f};
    canvas.disc(centre, disc / 2, hue.mid);
    canvas.icon(icon, centre, disc * 0.74f, hue.strong);
    canvas.ground(around);
}

void draw_need_badge(Canvas& canvas, base::Rect rect, const std::string& icon) {
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    canvas.surface(rect, p.card, canvas.theme().radius_button());
    canvas.icon(icon, rect.centre(), rect.height * 0.62f, p.ink);
    canvas.ground(around);
}

} // namespace ui
