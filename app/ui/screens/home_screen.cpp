#include "ui/screens/home_screen.h"

#include "ui/widgets/chrome.h"
#include "ui/widgets/tiles.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

/// Draws a panel with its question; returns the area for the tiles.
base::Rect draw_door(Frame& frame, base::Rect panel, std::string_view title_key,
                     std::string_view question_key) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    canvas.surface(panel, canvas.palette().wall, theme.radius_panel());
    const float pad = theme.px(20, 16), inner = theme.px(28, 22);
    const Look title = theme.look(Type::heading).with_ruby().spaced(1.2f);
    const text::RubyText& words = frame.words(title_key);
    const base::Size size = canvas.measure(words, title, panel.width - 2 * inner);
    const float top = panel.y + theme.px(18, 14);
    canvas.text({panel.x + inner, top, panel.width - 2 * inner, size.height}, words, title,
                VAlign::top, Role::heading);
    const Look question = theme.look(Type::caption).with_ruby(false).lines(1);
    const float x = panel.x + inner + size.width + theme.px(22, 16);
    const base::Size asked = canvas.measure(frame.words(question_key), question, 0);
    if (x + asked.width < panel.right() - pad)
        canvas.text(
            {x, top + size.height - asked.height - theme.px(3, 2), asked.width + 2, asked.height},
            frame.words(question_key), question);
    const float below = top + size.height + theme.px(14, 10);
    return {panel.x + pad, below, panel.width - 2 * pad, panel.bottom() - pad - below};
}

struct Grid {
    base::Rect area;
    int columns, rows;
    float gap;

    base::Rect cell(int column, int row, int span = 1) const {
        const float w =
            (area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const float h =
            (area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
        const float x = area.x + (w + gap) * static_cast<float>(column);
        const float y = area.y + (h + gap) * static_cast<float>(row);
        const float width = w * static_cast<float>(span) + gap * static_cast<float>(span - 1);
        return {std::round(x), std::round(y), std::round(width), std::round(h)};
    }
};

Action draw_life_stages(Frame& frame, base::Rect area) {
    // In large type, long single words (しょうがくせい) need wider tiles if the two panels are side
    // by side.
    const int columns = frame.theme().large() && !frame.theme().portrait() ? 3 : 4;
    const auto& stages = frame.taxonomy.life_stages;
    const int count = static_cast<int>(stages.size());
    const Grid grid{area, columns, (count + columns - 1) / columns, frame.theme().px(14, 10)};
    Action action;
    for (int i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        const int span = last ? columns * grid.rows - count + 1 : 1;
        if (draw_life_tile(frame, grid.cell(i % columns, i / columns, span),
                           stages[static_cast<std::size_t>(i)]))
            action = actions::OpenLifeStage{stages[static_cast<std::size_t>(i)].id};
    }
    return action;
}

/// The arrangement for all tiles of needs: the first one in which large type does not have to
/// shrink. Words are more important than pictures.
NeedPicture picture_of(Frame& frame, base::Rect cell) {
    const Theme& theme = frame.theme();
    const bool upright = theme.portrait();
    if (!theme.large()) return theme.tablet() && upright ? NeedPicture::beside : NeedPicture::above;
    const NeedPicture usual = theme.tablet() || !upright ? NeedPicture::beside : NeedPicture::above;
    if (std::ranges::all_of(frame.taxonomy.needs, [&](const model::Need& need) {
            return need_words_size(frame, cell, need, usual) >= least_large_label(theme);
        }))
        return usual;
    return NeedPicture::none;
}

Action draw_needs(Frame& frame, base::Rect area) {
    const Theme& theme = frame.theme();
    const int columns = theme.tablet() || (theme.large() && !theme.portrait()) ? 3 : 4;
    const auto& needs = frame.taxonomy.needs;
    const int count = static_cast<int>(needs.size());
    const Grid grid{area, columns, (count + columns - 1) / columns, theme.px(14, 10)};
    const NeedPicture picture = picture_of(frame, grid.cell(0, 0));
    Action action;
    for (int i = 0; i < count; ++i)
        if (draw_need_tile(frame, grid.cell(i % columns, i / columns),
                           needs[static_cast<std::size_t>(i)], picture))
            action = actions::OpenNeed{needs[static_cast<std::size_t>(i)].id};
    return action;
}

/// Draws the note below the two panels; returns the remaining area.
base::Rect draw_outdated(Frame& frame, base::Rect body) {
    Canvas& canvas = frame.canvas;
    const Look look = frame.theme().look(Type::caption);
    const text::RubyText& words = frame.words("outdated_notice");
    const base::Size size = canvas.measure(words, look, body.width);
    body.height -= size.height + frame.theme().px(4, 2);
    canvas.text({body.x, body.bottom() + frame.theme().px(4, 2), body.width, size.height}, words,
                look);
    return body;
}

} // namespace

Action HomeScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::home);
    base::Rect body{theme.margin(), chrome.body.y + theme.px(4, 0),
                    chrome.body.width - 2 * theme.margin(), chrome.body.height - theme.px(20, 16)};
    if (frame.outdated) body = draw_outdated(frame, body);
    const float gap = theme.px(24, 16);
    base::Rect first = body, second = body;
    if (theme.portrait()) {
        first.height = std::round((body.height - gap) * (theme.tablet() ? 0.46f : 0.475f));
        second.y = first.bottom() + gap;
        second.height = body.bottom() - second.y;
    } else {
        // On a small panel the seven tiles get more width, which their single-word names need.
        const bool small = theme.tablet() && !theme.large();
        first.width = std::round((body.width - gap) * (small ? 0.52f : 0.5f));
        second.x = first.right() + gap;
        second.width = body.right() - second.x;
    }
    Action action = chrome.action;
    if (const Action life = draw_life_stages(
            frame, draw_door(frame, first, "home_life_title", "home_life_question")))
        action = life;
    if (const Action need =
            draw_needs(frame, draw_door(frame, second, "home_need_title", "home_need_question")))
        action = need;
    return action;
}

} // namespace ui::screens
