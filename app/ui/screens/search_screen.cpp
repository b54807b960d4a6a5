#include "ui/screens/search_screen.h"

#include "base/numbers.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/search_view.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

constexpr float key_columns = 10;

float chip_height(const Theme& theme) { return std::max(theme.px(82, 70), theme.least_target()); }

/// The places of the parts. On an upright panel the keyboard is at the bottom, within reach, and
/// the results are above it.
struct Places {
    base::Rect field, suggestions, keys, answers;
    bool suggestions_beside = true; ///< otherwise they are among the results
};

Places places_of(const Theme& theme, base::Rect body) {
    const float margin = theme.margin(), gap = theme.px(18, 12);
    const float field = theme.large() ? theme.px(108, 80) : theme.px(98, 72);
    const float chips = chip_height(theme);
    const float bottom = body.bottom() - theme.px(20, 12);
    const float edge = body.width - theme.px(26, 16); // of the scrollbar
    Places places;
    if (theme.portrait()) {
        // With low reach there is little space, so the keys are smaller in favour of the results.
        const bool low = theme.preferences().low_reach;
        const float key =
            low ? theme.least_target() : std::max(theme.px(92, 73), theme.least_target());
        const float height = keyboard_height(theme, key);
        const float width = body.width - 2 * margin;
        places.keys = {margin, bottom - height, width, height};
        places.suggestions = {margin, places.keys.y - gap - chips, width, chips};
        places.suggestions_beside = !low;
        const float below = low ? places.keys.y : places.suggestions.y;
        places.field = {margin, below - gap - field, width, field};
        const float top = body.y + theme.px(8, 4);
        places.answers = {margin, top, edge - margin, places.field.y - gap - top};
        return places;
    }
    const float least_keys =
        key_columns * theme.least_target() + (key_columns - 1) * key_gap(theme);
    const float width = std::max(std::round(body.width * 0.554f), least_keys);
    const float top = body.y + theme.px(8, 0);
    places.field = {margin, top, width, field};
    float keys_top = places.field.bottom() + gap + chips + gap;
    places.suggestions_beside = bottom - keys_top >= keyboard_height(theme, theme.least_target());
    if (!places.suggestions_beside) keys_top = places.field.bottom() + gap;
    places.suggestions = {margin, places.field.bottom() + gap, width, chips};
    places.keys = {margin, keys_top, width, bottom - keys_top};
    const float x = margin + width + theme.px(48, 24);
    places.answers = {x, top, edge - x, body.bottom() - top};
    return places;
}

/// Draws words with a large number, like "見つかったもの 9件".
void draw_count(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
                int number) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look figure = theme.look(Type::figure).with_ruby(false);
    const Look unit = theme.look(Type::name).with_ruby(false);
    const text::RubyText unit_words = canvas.strings().format("count_unit", {{"count", number}});
    const text::RubyText digits = plain(base::write_with_commas(number));
    const base::Size figure_size = canvas.measure(digits, figure, 0);
    const base::Size unit_size = canvas.measure(unit_words, unit, 0);
    const float gap = theme.px(20, 14), small = theme.px(8, 6);
    const float room = column.width - figure_size.width - unit_size.width - gap - small;
    const Look look = fitted(canvas, words, theme.look(Type::label).with_ruby(false).spaced(1.2f),
                             {room, figure_size.height}, theme.px(26, 20));
    const base::Size size = canvas.measure(words, look, room);
    const float foot = y + figure_size.height - theme.px(8, 6);
    canvas.text({column.x, std::max(y, foot - size.height), room, size.height}, words, look,
                VAlign::top, Role::heading);
    float x = column.x + size.width + gap;
    canvas.text({x, y, figure_size.width + 2, figure_size.height}, digits, figure, VAlign::top,
                Role::figure);
    x += figure_size.width + small;
    canvas.text({x, foot - unit_size.height, unit_size.width + 2, unit_size.height}, unit_words,
                unit);
    y += figure_size.height + theme.px(14, 8);
}

void draw_waiting(Frame& frame, base::Rect column, float& y) {
    const Theme& theme = frame.theme();
    put_line(frame, column, y, frame.words("search_title"),
             theme.look(Type::heading).with_ruby().balanced(), Role::heading);
    y += theme.px(14, 10);
    put_line(frame, column, y, frame.words("search_hint"), theme.look(Type::body));
    y += theme.px(20, 14);
}

Action draw_nothing(Frame& frame, base::Rect column, float& y, const SearchContent& content) {
    const Theme& theme = frame.theme();
    if (content.urgent.empty()) { // after words of danger, a failed search is not mentioned
        put_line(frame, column, y, frame.words("search_nothing_title"),
                 theme.look(Type::heading).balanced(), Role::heading);
        y += theme.px(10, 8);
        put_line(frame, column, y, frame.words("search_nothing_words"),
                 theme.look(Type::label).spaced(1.5f));
        y += theme.px(20, 14);
    }
    Action action;
    const auto take = [&](const Action& pressed) {
        if (pressed) action = pressed;
    };
    take(draw_doors(frame, column, y, content.life_stages, content.needs));
    if (!content.talk.empty()) {
        y += theme.px(14, 10);
        put_line(frame, column, y, frame.words("search_ask"), theme.look(Type::name),
                 Role::heading);
        y += theme.px(14, 10);
        take(draw_results(frame, column, y, content.talk));
    }
    if (!content.other_needs.empty()) {
        y += theme.px(14, 10);
        put_line(frame, column, y, frame.words("home_need_title"), theme.look(Type::name),
                 Role::heading);
        y += theme.px(14, 10);
        take(draw_doors(frame, column, y, {}, content.other_needs));
    }
    return action;
}

Action draw_found(Frame& frame, base::Rect column, float& y, const SearchContent& content) {
    const Theme& theme = frame.theme();
    const bool only_near = content.found.empty();
    draw_count(frame, column, y, frame.words(only_near ? "search_near" : "search_found"),
               only_near ? static_cast<int>(content.near.size()) : content.total);
    if (content.loosened || only_near) {
        put_line(frame, column, y, frame.words(only_near ? "search_near_words" : "search_loosened"),
                 theme.look(Type::label).spaced(1.4f));
        y += theme.px(14, 10);
    }
    Action action = draw_results(frame, column, y, content.found);
    const auto listed = static_cast<int>(content.found.size());
    if (listed < content.total)
        put_line(frame, column, y,
                 frame.canvas.strings().format("search_more", {{"count", content.total - listed}}),
                 theme.look(Type::label).spaced(1.4f));
    if (!only_near && !content.near.empty()) {
        y += theme.px(10, 8);
        put_line(frame, column, y, frame.words("search_near"), theme.look(Type::name),
                 Role::heading);
        y += theme.px(14, 10);
    }
    if (const Action pressed = draw_results(frame, column, y, content.near)) action = pressed;
    return action;
}

} // namespace

Action SearchScreen::draw_suggestions(Frame& frame, base::Rect& row, std::size_t most_rows) {
    Canvas& canvas = frame.canvas;
    const float gap = frame.theme().px(14, 10);
    float x = row.x;
    std::size_t rows = 1;
    Action action;
    for (; next_suggestion_ < content_.suggestions.size(); ++next_suggestion_) {
        const std::string& phrase = content_.suggestions[next_suggestion_];
        const Chip chip{"suggest." + std::to_string(next_suggestion_), plain(phrase)};
        const float width = std::max(chip_width(canvas, chip), frame.theme().px(120, 84));
        if (width > row.width) continue;
        if (x + width > row.right() + 1) {
            if (++rows > most_rows) break;
            x = row.x;
            row.y += row.height + gap;
        }
        if (draw_chip(canvas, {x, row.y, width, row.height}, chip))
            action = actions::SearchSuggested{phrase};
        x += width + gap;
    }
    return action;
}

Action SearchScreen::draw_keys(Frame& frame, base::Rect area) {
    const KeyLayer layer = frame.visit.keys.value_or(frame.language().keys);
    const KeyboardPress press = draw_keyboard(frame, area, layer, content_.text);
    if (press.text) return actions::SearchFor{*press.text};
    if (press.layer) return actions::ShowKeys{*press.layer};
    return {};
}

Action SearchScreen::draw_answers(Frame& frame, base::Rect area, bool with_suggestions) {
    const Theme& theme = frame.theme();
    ScrollArea scroll(frame, "results", area);
    const base::Rect column = scroll.column();
    float y = scroll.top() + theme.px(4);
    Action action = draw_urgent_strip(frame, column, y, content_.urgent);
    if (content_.waiting()) draw_waiting(frame, column, y);
    if (content_.waiting() && !frame.language().reads_japanese) { // the suggestions are Japanese
        if (const Action pressed = draw_doors(frame, column, y, {}, frame.taxonomy.needs))
            action = pressed;
    } else if ((content_.waiting() || (with_suggestions && content_.urgent.empty())) &&
               next_suggestion_ < content_.suggestions.size()) {
        base::Rect row{column.x, y, column.width, chip_height(theme)};
        if (const Action pressed = draw_suggestions(frame, row, content_.waiting() ? 6 : 1))
            action = pressed;
        y = row.bottom() + theme.px(16, 12);
    }
    if (!content_.waiting()) {
        const Action pressed = content_.nothing() ? draw_nothing(frame, column, y, content_)
                                                  : draw_found(frame, column, y, content_);
        if (pressed) action = pressed;
    }
    scroll.end(y + theme.px(8));
    return action;
}

Action SearchScreen::draw(Frame& frame) {
    const Chrome chrome = draw_chrome(frame, Place::search);
    const Places places = places_of(frame.theme(), chrome.body);
    Action action = chrome.action;
    const auto take = [&](const Action& pressed) {
        if (pressed) action = pressed;
    };
    draw_field(frame, places.field, content_.text);
    next_suggestion_ = 0;
    if (places.suggestions_beside && (!content_.waiting() || frame.language().reads_japanese)) {
        base::Rect row = places.suggestions;
        take(draw_suggestions(frame, row, 1));
    }
    take(draw_answers(frame, places.answers, !places.suggestions_beside));
    take(draw_keys(frame, places.keys));
    return action;
}

} // namespace ui::screens
