#include "ui/widgets/tiles.h"

#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui {

bool draw_life_tile(Frame& frame, base::Rect rect, const model::LifeStage& stage) {
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

    const float label_height = theme.px(102, 72);
    const base::Rect pane{face.x + border, face.y + border, face.width - 2 * border,
                          face.height - label_height - border};
    canvas.surface_top(pane, hue.tint, std::max(0.0f, arch - border));
    const float disc = std::min({theme.px(150, 84), pane.height - theme.px(16, 12), pane.width});
    const base::Point centre{pane.centre().x, std::round(pane.y + pane.height * 0.53f)};
    canvas.disc(centre, disc / 2, hue.mid);
    canvas.icon(stage.icon, centre, disc * 0.78f, hue.strong);

    canvas.ground(p.card);
    const float side = theme.large() && !theme.portrait() ? theme.px(10, 8) : theme.px(6, 4);
    base::Rect label{face.x + side, face.bottom() - label_height, face.width - 2 * side,
                     label_height};
    if (theme.large()) label.height -= theme.px(8, 6);
    Look look = theme.look(Type::label).bold().with_ruby(false).centred().balanced();
    if (theme.large()) look = look.spaced(1.15f);
    look =
        fitted(canvas, words, look, {label.width, label.height - theme.px(8, 6)}, theme.px(26, 21));
    canvas.text(label, words, look, VAlign::middle, Role::text, true);
    canvas.ground(around);
    return press.clicked;
}

namespace {

/// The places of picture and words in a need's tile.
struct PaneParts {
    float icon = 0; ///< height; 0: no picture
    float disc = 0; ///< diameter of the disc behind it; 0: none
    base::Point centre;
    base::Rect label;
    Look look;
};

Look need_look(Frame& frame, const text::RubyText& words, base::Rect label, bool centred) {
    const Theme& theme = frame.theme();
    Look look = theme.look(Type::label).bold().with_ruby(false).balanced();
    if (theme.large()) look = look.spaced(1.15f);
    if (centred) look = look.centred();
    return fitted(frame.canvas, words, look, {label.width, label.height}, theme.px(26, 21));
}

/// `tight`: with a smaller picture, for words of three lines.
PaneParts parts_below(const Theme& theme, base::Rect face, bool tight) {
    PaneParts parts;
    parts.disc = tight ? theme.px(44, 28)
                       : std::min(theme.px(80, 60), face.height * (theme.tablet() ? 0.34f : 0.4f));
    parts.icon = parts.disc * 0.62f;
    const float above = tight ? theme.px(8, 5) : theme.px(12, 10);
    parts.centre = {face.centre().x, std::round(face.y + above + parts.disc / 2)};
    parts.label = face.inset(theme.px(8, 6));
    parts.label.y = parts.centre.y + parts.disc / 2 + theme.px(4);
    parts.label.height = face.bottom() - theme.px(4) - parts.label.y;
    return parts;
}

PaneParts parts_beside(const Theme& theme, base::Rect face) {
    const float pad = theme.px(8, 6);
    const bool narrow = theme.large() || face.width < theme.px(260, 210);
    PaneParts parts;
    parts.icon = narrow ? theme.px(44, 36) : theme.px(56, 44);
    parts.centre = {face.x + (narrow ? theme.px(34, 28) : theme.px(50, 40)), face.centre().y};
    parts.label = face.inset(pad, theme.large() ? theme.px(4) : pad);
    parts.label.x = face.x + (narrow ? theme.px(64, 52) : theme.px(94, 76));
    parts.label.width = face.right() - pad - parts.label.x;
    return parts;
}

PaneParts parts_of(Frame& frame, base::Rect face, const text::RubyText& words,
                   NeedPicture picture) {
    const Theme& theme = frame.theme();
    PaneParts parts;
    if (picture == NeedPicture::beside)
        parts = parts_beside(theme, face);
    else if (picture == NeedPicture::above)
        parts = parts_below(theme, face, false);
    else
        parts.label = face.inset(theme.px(8, 6), theme.px(4));
    parts.look = need_look(frame, words, parts.label, picture != NeedPicture::beside);
    if (picture != NeedPicture::above) return parts;
    const float height = frame.canvas.measure(words, parts.look, parts.label.width).height;
    if (height > parts.label.height + 0.5f ||
        (theme.large() && parts.look.size < least_large_label(theme))) {
        parts = parts_below(theme, face, true);
        parts.look = need_look(frame, words, parts.label, true);
    }
    return parts;
}

float need_sill(const Theme& theme) { return theme.px(6, 5); }

} // namespace

float need_words_size(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture) {
    rect.height -= need_sill(frame.theme());
    return parts_of(frame, rect, frame.label(need.label), picture).look.size;
}

bool draw_need_tile(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const text::RubyText& words = frame.label(need.label);
    const Press press = canvas.press("need." + need.id, Role::tile, words.base, rect);
    const base::Rect face =
        draw_sill_box(canvas, rect,
                      {press.held ? p.here : p.card, p.edge, p.edge, need_sill(theme),
                       theme.radius_button(), p.high_contrast ? theme.line_width() : 0},
                      press.held);
    const PaneParts parts = parts_of(frame, face, words, picture);
    if (parts.disc > 0) canvas.disc(parts.centre, parts.disc / 2, p.wall);
    if (parts.icon > 0) canvas.icon(need.icon, parts.centre, parts.icon, p.ink);
    canvas.ground(press.held ? p.here : p.card);
    canvas.text(parts.label, words, parts.look, VAlign::middle, Role::text, true);
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
