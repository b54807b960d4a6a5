#include "ui/widgets/service_card.h"

#include "ui/widgets/list_toggle.h"
#include "ui/widgets/widgets.h"

#include <cmath>

namespace ui {
namespace {

struct CardLooks {
    Look name, summary, fact, note;
};

CardLooks looks_of(const Theme& theme, const Hue& hue) {
    return {theme.look(Type::name), theme.look(Type::label).spaced(1.45f),
            theme.look(Type::name).in(hue.strong).spaced(1.25f),
            theme.look(Type::caption).spaced(1.3f)};
}

/// The places of words and fact. The fact is beside the words if there is space.
struct CardLayout {
    float words_width = 0, fact_width = 0;
    base::Size name, summary, fact, note;
    bool beside = false;
    float height = 0;
};

CardLayout layout_of(Frame& frame, float width, const model::ServiceCard& card) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const CardLooks looks = looks_of(theme, theme.hue(""));
    CardLayout layout;
    const float pad_x = theme.px(34, 24), pad_y = theme.px(24, 18);
    const base::Size toggle = list_toggle_size(frame);
    const bool has_fact = !card.fact.empty();
    layout.beside = has_fact && width > theme.px(1100, 880) && !theme.large();
    layout.fact_width = layout.beside ? theme.px(350, 260) : 0;
    layout.words_width = width - pad_x - toggle.width - theme.px(48, 34) -
                         (layout.beside ? layout.fact_width + theme.px(24, 18) : 0);
    layout.name = canvas.measure(card.name, looks.name, layout.words_width);
    layout.summary = canvas.measure(card.summary, looks.summary.balanced(), layout.words_width);
    const float fact_room = layout.beside ? layout.fact_width : layout.words_width;
    if (has_fact) layout.fact = canvas.measure(card.fact, looks.fact, fact_room);
    if (!card.fact_note.empty())
        layout.note = canvas.measure(card.fact_note, looks.note, fact_room);
    float words = layout.name.height + layout.summary.height;
    if (has_fact && !layout.beside) words += layout.fact.height + layout.note.height + theme.px(4);
    const float beside = layout.fact.height + layout.note.height;
    layout.height =
        std::round(std::max({words, layout.beside ? beside : 0, toggle.height - theme.px(8, 6)}) +
                   2 * pad_y + theme.px(5, 4));
    return layout;
}

} // namespace

float service_card_height(Frame& frame, float width, const model::ServiceCard& card) {
    return layout_of(frame, width, card).height;
}

Action draw_service_card(Frame& frame, base::Rect rect, const model::ServiceCard& card,
                         const Hue& hue) {
    Canvas& canvas = frame.canvas;
    if (!canvas.clip().overlaps(rect)) return {};
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const CardLayout layout = layout_of(frame, rect.width, card);
    const CardLooks looks = looks_of(theme, hue);
    const base::Size toggle_size = list_toggle_size(frame);
    const base::Rect toggle{rect.right() - theme.px(24, 18) - toggle_size.width,
                            std::round(rect.centre().y - toggle_size.height / 2), toggle_size.width,
                            toggle_size.height};
    base::Rect opens = rect;
    opens.width = toggle.x - theme.px(8, 6) - rect.x;
    const Press press = canvas.press("service." + card.id, Role::card, card.name.base, opens);
    const base::Rect face = draw_sill_box(canvas, rect,
                                          {press.held ? p.here : p.card, p.hair, p.edge,
                                           theme.px(5, 4), theme.radius_card(), theme.line_width()},
                                          press.held);
    const float x = face.x + theme.px(34, 24);
    const bool below = !layout.beside && !card.fact.empty();
    const float words_height = layout.name.height + layout.summary.height +
                               (below ? layout.fact.height + layout.note.height + theme.px(4) : 0);
    float y = std::round(face.y + (face.height - words_height) / 2);
    canvas.text({x, y, layout.words_width, layout.name.height}, card.name, looks.name, VAlign::top,
                Role::text, true);
    y += layout.name.height;
    canvas.text({x, y, layout.words_width, layout.summary.height}, card.summary,
                looks.summary.balanced());
    y += layout.summary.height + theme.px(4);
    if (!card.fact.empty()) {
        float fact_x = x, fact_y = y;
        float width = layout.words_width;
        if (layout.beside) {
            width = layout.fact_width;
            fact_x = toggle.x - theme.px(24, 18) - width;
            fact_y = std::round(face.centre().y - (layout.fact.height + layout.note.height) / 2);
            const float line = fact_x - theme.px(24, 18);
            canvas.line({line, face.y + theme.px(26, 20)}, {line, face.bottom() - theme.px(26, 20)},
                        p.hair, theme.line_width());
        }
        canvas.text({fact_x, fact_y, width, layout.fact.height}, card.fact, looks.fact);
        if (!card.fact_note.empty())
            canvas.text({fact_x, fact_y + layout.fact.height, width, layout.note.height},
                        card.fact_note, looks.note);
    }
    Action action;
    if (press.clicked) action = actions::OpenService{card.id};
    canvas.ground(p.card);
    if (draw_list_toggle(frame, toggle, card.id, card.name))
        action = actions::ToggleListed{card.id};
    canvas.ground(around);
    return action;
}

} // namespace ui
