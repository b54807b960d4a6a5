#include "ui/screens/service_screen.h"

#include "base/lists.h"
#include "ui/widgets/service_card.h"
#include "ui/widgets/widgets.h"

#include <cmath>
#include <map>

namespace ui::screens {
namespace {

void put_phone(Frame& frame, CardScope& card, const text::RubyText& words, bool number) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float size = theme.px(36, 28);
    const Look look = number ? theme.look(Type::name) : theme.look(Type::caption);
    const float indent = size + theme.px(14, 10);
    canvas.icon(
        "ctl-phone",
        {card.left() + size / 2, card.y + canvas.line_middle(words, look, card.width() - indent)},
        size, canvas.palette().ink2);
    put_text(frame, card, words, look, indent);
}

} // namespace

float ServiceScreen::draw_offices(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().card);
    put_head(frame, card, "ctl-place", "office_title", hue.strong);
    bool phones = true;
    for (const model::Office& office : content_.service.offices) {
        put_text(frame, card, office.name, theme.look(Type::name).with_ruby());
        if (!office.place.empty())
            put_text(frame, card, plain(office.place), theme.look(Type::label));
        if (!office.hours.empty())
            put_text(frame, card, plain(office.hours), theme.look(Type::caption));
        if (office.phone.empty())
            phones = false;
        else
            put_phone(frame, card, plain(office.phone), true);
        card.y += theme.px(8, 6);
    }
    const model::CityHall& hall = frame.city.hall;
    if (!phones || content_.service.offices.empty()) {
        card.divide();
        put_text(frame, card,
                 canvas.strings().format("office_hall",
                                         {{"hall", hall.name}, {"address", hall.address}}),
                 theme.look(Type::label).spaced(1.4f));
        card.y += theme.px(8, 6);
        if (hall.phone.empty())
            put_phone(frame, card, frame.words("office_no_phone"), false);
        else
            put_phone(frame, card, plain(hall.phone), true);
    }
    return card.close() + theme.px(18, 14);
}

float ServiceScreen::draw_saying(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    CardScope card(canvas, {column.x, y}, column.width, hue.tint, canvas.palette().high_contrast);
    put_head(frame, card, "ctl-say", "say_title", hue.strong);
    put_text(frame, card, canvas.strings().format("say_words", {{"name", content_.service.name}}),
             theme.look(Type::name).with_ruby().spaced(1.35f));
    if (const text::RubyText& meaning = frame.words("say_meaning"); !meaning.empty())
        put_text(frame, card, meaning, theme.look(Type::caption));
    return card.close() + theme.px(18, 14);
}

float ServiceScreen::draw_usage(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look look = theme.look(Type::caption);
    const float inset = theme.px(36, 26);
    for (const model::YearResult& result : content_.service.results) {
        if (result.kind != "used" || result.text.empty()) continue;
        const base::Size size = canvas.measure(result.text, look, column.width - 2 * inset);
        canvas.text({column.x + inset, y, column.width - 2 * inset, size.height}, result.text,
                    look);
        y += size.height + theme.px(8, 6);
    }
    return y + theme.px(10, 8);
}

float ServiceScreen::draw_related(Frame& frame, base::Rect column, float y) {
    if (content_.related.empty()) return y;
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Look heading = theme.look(Type::label).bold().with_ruby(false);
    const base::Size size = canvas.measure(frame.words("related_title"), heading, column.width);
    canvas.text({column.x + theme.px(8, 6), y, column.width, size.height},
                frame.words("related_title"), heading, VAlign::top, Role::heading);
    y += size.height + theme.px(12, 8);
    const Look look = theme.look(Type::label).bold().spaced(1.3f);
    for (const model::ServiceCard& card : content_.related) {
        const float inner = theme.px(28, 20), arrow = theme.px(56, 44);
        const float width = column.width - inner - arrow;
        const base::Size words = canvas.measure(card.name, look, width);
        const float height =
            std::max(theme.least_target(), words.height + theme.px(28, 22)) + theme.px(4, 3);
        const base::Rect rect{column.x, y, column.width, std::round(height)};
        const Press press = canvas.press("related." + card.id, Role::link, card.name.base, rect);
        if (press.clicked) pressed_ = actions::OpenService{card.id};
        const Colour around = canvas.ground();
        const base::Rect face =
            draw_sill_box(canvas, rect,
                          {press.held ? p.here : p.card, p.hair, p.edge, theme.px(4, 3),
                           theme.radius_button(), theme.line_width()},
                          press.held);
        canvas.text({face.x + inner, face.y, width, face.height}, card.name, look, VAlign::middle,
                    Role::text, true);
        canvas.icon("ctl-next", {face.right() - theme.px(36, 28), face.centre().y},
                    theme.px(36, 28), p.ink2);
        canvas.ground(around);
        y += rect.height + theme.px(12, 8);
    }
    return y + theme.px(10, 8);
}

float ServiceScreen::draw_origin(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look look = theme.look(Type::caption);
    const float inset = theme.px(36, 26);
    const auto& places = content_.service.appears_in;
    const std::string rows =
        base::join(places, frame.words("list_comma").base, &model::Appearance::row);
    const std::string section = places.empty() ? "" : base::join(places.front().section, " › ");
    const auto put_line = [&](const text::RubyText& words) {
        const base::Size size = canvas.measure(words, look, column.width - 2 * inset);
        canvas.text({column.x + inset, y, column.width - 2 * inset, size.height}, words, look);
        y += size.height;
    };
    put_line(canvas.strings().format(
        "origin", {{"plan", frame.city.plan.name}, {"section", section}, {"rows", rows}}));
    put_line(
        content_.service.checked_on.empty()
            ? canvas.strings().format("origin_unchecked", {{"year", frame.city.plan.year}})
            : canvas.strings().format("origin_checked", {{"day", content_.service.checked_on}}));
    return y + theme.px(16, 12);
}

} // namespace ui::screens
