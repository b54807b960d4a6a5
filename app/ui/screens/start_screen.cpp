#include "ui/screens/start_screen.h"

#include "ui/languages.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui::screens {
namespace {

/// Draws the parts one below the other and moves `y`.
struct Column {
    Frame& frame;
    base::Rect area;
    float y;
    float sentence_px; ///< smaller than a title if there is little space

    void name();
    void sentence();
    Action begin();
    void promise();
    Action languages();
};

void Column::name() {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float mark = theme.px(112, 72);
    const base::Size size = canvas.picture_size("mark", mark);
    canvas.icon("mark", {area.x + size.width / 2, y + mark / 2}, mark, canvas.palette().ink);
    const float x = area.x + size.width + theme.px(32, 22);
    const Look big = theme.look(Type::title).sized(theme.px(108, 64)).with_ruby(false).spaced(1.0f);
    const base::Size words = canvas.measure(frame.words("app_name"), big, 0);
    canvas.text({x, y - theme.px(10, 4), words.width + 2, words.height}, frame.words("app_name"),
                big, VAlign::top, Role::heading);
    const Look small = theme.look(Type::label).in(canvas.palette().ink2).with_ruby(false).lines(1);
    const text::RubyText city = city_name(frame.city, frame.language());
    const text::RubyText line = canvas.strings().format("start_city", {{"city", city}});
    const float line_height = canvas.measure(line, small, area.right() - x).height;
    canvas.text({x, y + words.height - theme.px(4, 2), area.right() - x, line_height}, line, small);
    y += std::max(mark + theme.px(64, 30), theme.px(128, 78) + line_height);
}

void Column::sentence() {
    Canvas& canvas = frame.canvas;
    const Look look = frame.theme().look(Type::title).sized(sentence_px).spaced(1.45f);
    const text::RubyText& words = frame.words("start_sentence");
    const base::Size size = canvas.measure(words, look, area.width);
    canvas.text({area.x, y, area.width, size.height}, words, look, VAlign::top, Role::heading);
    y += size.height + frame.theme().px(44, 24);
}

Action Column::begin() {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const text::RubyText& words = frame.words("start_begin");
    const base::Rect rect{area.x, y, std::min(area.width, theme.px(720, 470)), theme.px(176, 116)};
    y += rect.height + theme.px(28, 18);
    const Press press = canvas.press("begin", Role::button, words.base, rect);
    const base::Rect face = draw_sill_box(
        canvas, rect, {p.primary, p.primary, p.primary_sill, theme.px(8, 6), theme.px(28, 20), 0},
        press.held);
    const float hand = theme.px(80, 56), gap = theme.px(32, 20);
    Look look = theme.look(Type::title).in(p.on_primary).with_ruby(false);
    look.size = std::min(look.size, theme.px(64, 42));
    look = fitted(canvas, words, look.lines(1),
                  {face.width - hand - gap - theme.px(60, 40), face.height}, theme.px(36, 26));
    const base::Size size = canvas.measure(words, look, 0);
    const float left = std::round(face.x + (face.width - hand - gap - size.width) / 2);
    canvas.icon("ctl-touch", {left + hand / 2, face.centre().y}, hand, p.on_primary);
    canvas.text({left + hand + gap, face.y, size.width + 2, face.height}, words, look,
                VAlign::middle, Role::text, true);
    canvas.ground(p.paper);
    return press.clicked ? Action(actions::Begin{}) : Action{};
}

void Column::promise() {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look look = theme.look(Type::label).in(canvas.palette().ink2).spaced(1.4f);
    const float indent = theme.px(54, 42);
    const text::RubyText& words = frame.words("start_promise");
    const base::Size size = canvas.measure(words, look, area.width - indent);
    canvas.icon(
        "ctl-check",
        {area.x + theme.px(20, 16), y + canvas.line_middle(words, look, area.width - indent)},
        theme.px(36, 28), theme.hue("green").strong);
    canvas.text({area.x + indent, y, area.width - indent, size.height}, words, look);
    y += size.height + theme.px(40, 22);
}

Action Column::languages() {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float gap = theme.px(16, 12);
    const float height = std::max(theme.px(106, 80), theme.least_target());
    Action action;
    float x = area.x;
    for (const ScreenLanguage& language : screen_languages) {
        const bool current = language.tag == theme.preferences().language;
        Button button{"language." + std::string(language.tag), plain(std::string(language.name)),
                      current ? "ctl-check" : "", ButtonKind::plain, ButtonShape::row};
        if (current) button.kind = ButtonKind::chosen;
        const float width = std::max(button_width(canvas, button), theme.px(190, 130));
        if (x > area.x && x + width > area.right() + 1) {
            x = area.x;
            y += height + gap;
        }
        if (draw_button(canvas, {x, y, width, height}, button)) {
            action = actions::SetPreferences{theme.preferences().in(language)};
        }
        x += width + gap;
    }
    y += height;
    return action;
}

float language_rows_height(Frame& frame, float width) {
    const Theme& theme = frame.theme();
    const float gap = theme.px(16, 12), row = std::max(theme.px(106, 80), theme.least_target());
    float x = 0, height = row;
    for (const ScreenLanguage& language : screen_languages) {
        const bool current = language.tag == theme.preferences().language;
        const Button button{"", plain(std::string(language.name)), current ? "ctl-check" : "",
                            ButtonKind::plain, ButtonShape::row};
        const float whole = std::max(button_width(frame.canvas, button), theme.px(190, 130));
        if (x > 0 && x + whole > width + 1) {
            x = 0;
            height += row + gap;
        }
        x += whole + gap;
    }
    return height;
}

/// Height of the words at this width, measured without drawing.
float words_height(Frame& frame, float width, float sentence_px) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const base::Size sentence =
        canvas.measure(frame.words("start_sentence"),
                       theme.look(Type::title).sized(sentence_px).spaced(1.45f), width);
    const base::Size promise =
        canvas.measure(frame.words("start_promise"), theme.look(Type::label).spaced(1.4f),
                       width - theme.px(54, 42));
    const float city =
        canvas
            .measure(canvas.strings().format("start_city", {{"city", frame.city.name}}),
                     theme.look(Type::label).with_ruby(false), 0)
            .height;
    const float name = std::max(theme.px(112, 72) + theme.px(64, 30), theme.px(128, 78) + city);
    return name + sentence.height + theme.px(44, 24) + theme.px(176, 116) + theme.px(28, 18) +
           promise.height + theme.px(40, 22) + language_rows_height(frame, width);
}

/// The largest size of the sentence, up to a title's, at which all words fit in this height.
float sentence_size(Frame& frame, base::Size room) {
    const float title = frame.theme().look(Type::title).size, least = frame.theme().px(44, 34);
    for (float size = title; size > least; size -= 2)
        if (words_height(frame, room.width, size) <= room.height) return size;
    return least;
}

Action draw_words(Frame& frame, base::Rect area, float y, float sentence_px) {
    Column column{frame, area, y, sentence_px};
    column.name();
    column.sentence();
    Action action = column.begin();
    column.promise();
    if (const Action language = column.languages()) action = language;
    return action;
}

Action footer_buttons(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const base::Rect bar = footer_place(canvas);
    const base::Rect help = emergency_place(canvas, bar);
    const bool columns = theme.portrait() || theme.large();
    const ButtonShape shape = columns ? ButtonShape::column : ButtonShape::row;
    Action action;
    float x = bar.x;
    const auto place = [&](const char* id, const char* words, const char* icon,
                           const Action& then) {
        const Button button{id, frame.words(words), icon, ButtonKind::quiet, shape};
        const float room = help.x - theme.px(16, 10) - x;
        const float width =
            std::min(room, std::max(button_width(canvas, button), theme.px(200, 116)));
        if (draw_button(canvas, {x, help.y, width, help.height}, button)) action = then;
        x += width + theme.px(16, 10);
    };
    place("plan", "start_plan", "ctl-plan", actions::OpenPlan{});
    place("text", "start_text", "ctl-text-size", actions::OpenTextSettings{});
    return action;
}

} // namespace

Action StartScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::start);
    Action action = chrome.action;
    const base::Rect body = chrome.body;
    const float margin = theme.px(96, 48);
    base::Rect words{margin, body.y, body.width - 2 * margin, body.height};
    if (theme.portrait()) {
        const float top = theme.px(40, 24); // margin if there is no picture above the words
        const float sentence =
            sentence_size(frame, {words.width, body.height - 2 * top - theme.px(24, 12)});
        const float needed = words_height(frame, words.width, sentence);
        const float above = std::max(0.0f, body.height - needed - theme.px(48, 24));
        const base::Size size = canvas.picture_size("start-window", above - theme.px(72, 40));
        const bool room = size.height > 0 && size.height <= above - theme.px(40, 24);
        if (room)
            canvas.picture("start-window",
                           {(body.width - size.width) / 2,
                            body.y + (above - size.height) / 2 + theme.px(16, 8), size.width,
                            size.height},
                           frame.words("start_picture").base);
        const Action pressed =
            draw_words(frame, words, body.y + (room ? above : std::max(top, above / 2)), sentence);
        if (pressed) action = pressed;
    } else {
        // For large type the picture is made smaller first, then the sentence.
        const float margins = theme.px(96, 56), room = body.height - margins;
        const auto width_beside = [&](base::Size picture) {
            return body.width - picture.width - margin * 2 - theme.px(24, 16);
        };
        base::Size size = canvas.picture_size("start-window", body.height - theme.px(56, 40));
        const float title = theme.look(Type::title).size;
        while (size.height > body.height / 2 &&
               words_height(frame, width_beside(size), title) > room) {
            const base::Size smaller = canvas.picture_size("start-window", size.height - 1);
            if (smaller.height >= size.height) break;
            size = smaller;
        }
        words.width = width_beside(size);
        const float sentence = sentence_size(frame, {words.width, room});
        const base::Rect window{body.width - size.width - theme.px(24, 16),
                                body.bottom() - size.height - theme.px(24, 16), size.width,
                                size.height};
        canvas.picture("start-window", window, frame.words("start_picture").base);
        const float needed = words_height(frame, words.width, sentence);
        const Action pressed = draw_words(
            frame, words, body.y + std::max(margins / 2, (body.height - needed) / 2), sentence);
        if (pressed) action = pressed;
    }
    if (const Action pressed = footer_buttons(frame)) action = pressed;
    return action;
}

} // namespace ui::screens
