#include "ui/widgets/keyboard.h"

#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui {
namespace {

constexpr int columns = 10;
constexpr float character_rows = 5; ///< the sixth has the helper keys

/// The places of keys in a grid of ten columns.
class Grid {
  public:
    Grid(const Theme& theme, base::Rect area) : area_(area), gap_(key_gap(theme)) {
        width_ = (area.width - gap_ * (columns - 1)) / columns;
        height_ = (area.height - gap_ * character_rows) / (character_rows + 1);
    }

    /// `rows`: the number of rows that share the height of the character rows.
    base::Rect key(float column, float span, int row, int rows) const {
        const float high = (character_rows * (height_ + gap_) - gap_ * static_cast<float>(rows)) /
                           static_cast<float>(rows);
        return place(column, span, area_.y + static_cast<float>(row) * (high + gap_), high);
    }
    base::Rect helper(float column, float span) const {
        return place(column, span, area_.bottom() - height_, height_);
    }

  private:
    base::Rect place(float column, float span, float y, float height) const {
        const float x = std::round(area_.x + column * (width_ + gap_));
        const float right = std::round(area_.x + (column + span) * (width_ + gap_) - gap_);
        return {x, std::round(y), right - x, std::round(y + height) - std::round(y)};
    }

    base::Rect area_;
    float gap_, width_ = 0, height_ = 0;
};

/// Draws a key. A pressed key is dark, so that the change is visible although a finger covers it.
bool draw_key(Frame& frame, base::Rect rect, const std::string& id, const text::RubyText& words,
              bool helper, const char* icon = "") {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const Press press = canvas.press(id, Role::button, words.base, rect);
    const Colour resting = helper ? p.wall : p.card;
    const base::Rect face =
        draw_sill_box(canvas, rect,
                      {press.held ? p.primary : resting, press.held ? p.primary : p.hair, p.edge,
                       theme.px(5, 4), theme.px(16, 12), theme.line_width()},
                      press.held);
    const Colour ink = press.held ? p.on_primary : p.ink;
    const bool character = character_count(words.base) == 1;
    const float glyph = theme.large() ? theme.px(52, 42) : theme.px(44, 36);
    Look look = theme.look(Type::label).bold().in(ink).with_ruby(false).centred().spaced(1.1f);
    const float size = *icon ? theme.px(40, 32) : 0, between = *icon ? theme.px(14, 10) : 0;
    const base::Rect room = face.inset(theme.px(6, 4), theme.px(2));
    look = character ? look.sized(std::min(glyph, face.height * 0.72f))
                     : fitted(canvas, words, look.lines(2),
                              {room.width - size - between, room.height}, theme.px(20, 15));
    const base::Size set = canvas.measure(words, look, room.width - size - between);
    if (*icon) {
        const float left = std::round(face.centre().x - (size + between + set.width) / 2);
        canvas.icon(icon, {left + size / 2, face.centre().y}, size, ink);
        canvas.text({left + size + between, room.y, std::ceil(set.width) + 1, room.height}, words,
                    look, VAlign::middle, Role::text, true);
    } else {
        canvas.text(room, words, look, VAlign::middle, Role::text, true);
    }
    canvas.ground(around);
    return press.clicked;
}

KeyboardPress draw_characters(Frame& frame, const Grid& grid, KeyLayer layer,
                              const std::string& text) {
    KeyboardPress pressed;
    const auto& rows = key_rows(layer);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        // Rows of nine letters are indented by half a key, as on a typewriter.
        const float shift = static_cast<float>(columns - rows[row].size()) / 2;
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string_view character = rows[row][column];
            if (character.empty()) continue;
            const base::Rect rect = grid.key(static_cast<float>(column) + shift, 1,
                                             static_cast<int>(row), static_cast<int>(rows.size()));
            if (character == next_form_key) {
                if (draw_key(frame, rect, "key.form", frame.words("key_form"), false))
                    pressed.text = with_next_form(text);
            } else if (draw_key(frame, rect, "key." + std::string(character),
                                plain(std::string(character)), false)) {
                pressed.text = typed(text, character);
            }
        }
    }
    return pressed;
}

} // namespace

float key_gap(const Theme& theme) { return theme.px(9, 5); }

float keyboard_height(const Theme& theme, float key) {
    return (character_rows + 1) * key + character_rows * key_gap(theme);
}

KeyboardPress draw_keyboard(Frame& frame, base::Rect area, KeyLayer layer,
                            const std::string& text) {
    const Grid grid(frame.theme(), area);
    KeyboardPress pressed = draw_characters(frame, grid, layer, text);
    const bool kana = layer == KeyLayer::kana;
    if (draw_key(frame, grid.helper(0, 2), "key.layer",
                 frame.words(kana ? "key_latin" : "key_kana"), true))
        pressed.layer = kana ? KeyLayer::latin : KeyLayer::kana;
    if (draw_key(frame, grid.helper(2, 3), "key.space", frame.words("key_space"), true))
        pressed.text = typed(text, " ");
    if (draw_key(frame, grid.helper(5, 2), "key.clear", frame.words("key_clear"), true))
        pressed.text = "";
    if (draw_key(frame, grid.helper(7, 3), "key.erase", frame.words("key_erase"), true,
                 "ctl-backspace"))
        pressed.text = without_last(text);
    return pressed;
}

void draw_field(Frame& frame, base::Rect rect, const std::string& text) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    canvas.surface(rect, p.card, rect.height / 2);
    canvas.outline(rect, p.ink, theme.px(4, 3), rect.height / 2);
    const float icon = theme.px(44, 34);
    const float left = rect.x + theme.px(104, 72), right = rect.right() - theme.px(40, 28);
    canvas.icon("ctl-search", {rect.x + theme.px(58, 42), rect.centre().y}, icon, p.ink);
    canvas.describe(Role::region, "search.field", text, rect, p.ink, p.card);

    const float caret = theme.px(3, 3), room = right - left - 3 * caret;
    float end = left;
    if (text.empty()) {
        const text::RubyText& words = frame.words("search_placeholder");
        const Look look = theme.look(Type::label).in(p.ink2).with_ruby(false).lines(1);
        const float from = left + 4 * caret;
        canvas.text({from, rect.y, right - from, rect.height}, words,
                    fitted(canvas, words, look, {right - from, rect.height}, theme.px(22, 17)),
                    VAlign::middle);
    } else {
        const Look look = theme.look(Type::heading)
                              .sized(theme.large() ? theme.px(52, 40) : theme.px(44, 34))
                              .with_ruby(false)
                              .lines(1)
                              .spaced(1.2f);
        const auto ending = [&](std::size_t count) {
            return plain("…" + std::string(last_characters(text, count)));
        };
        text::RubyText shown = plain(text);
        if (canvas.measure(shown, look, 0).width > room) {
            std::size_t fits = 0, all = character_count(text);
            while (all - fits > 1) {
                const std::size_t middle = (fits + all) / 2;
                (canvas.measure(ending(middle), look, 0).width > room ? all : fits) = middle;
            }
            shown = ending(fits);
        }
        const float width = canvas.measure(shown, look, 0).width;
        canvas.text({left, rect.y, std::ceil(width) + 1, rect.height}, shown, look, VAlign::middle);
        end = left + std::ceil(width) + 2 * caret;
    }
    const float half = theme.large() ? theme.px(32, 25) : theme.px(27, 21);
    canvas.line({end, rect.centre().y - half}, {end, rect.centre().y + half}, p.ink, caret);
    canvas.ground(around);
}

} // namespace ui
