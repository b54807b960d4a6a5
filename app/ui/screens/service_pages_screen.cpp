#include "ui/screens/service_pages_screen.h"

#include "ui/widgets/button_grid.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::screens {
namespace {

constexpr const char* scroll_id = "pages";

} // namespace

void ServicePagesScreen::turn_page(int direction) {
    const auto last = static_cast<int>(services_.size()) - 1;
    const int next = std::clamp(static_cast<int>(at_) + direction, 0, std::max(0, last));
    turned_ = turned_ || static_cast<std::size_t>(next) != at_;
    at_ = static_cast<std::size_t>(next);
}

float ServicePagesScreen::draw_name(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look name = fitted(canvas, shown().name, theme.look(Type::title).with_ruby().balanced(),
                             {column.width, theme.px(250, 190)}, theme.px(42, 32));
    const base::Size size = canvas.measure(shown().name, name, column.width);
    canvas.text({column.x, y, column.width, size.height}, shown().name, name, VAlign::top,
                Role::heading);
    return y + size.height + theme.px(16, 12);
}

float ServicePagesScreen::draw_facts(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const model::Service& s = shown();
    struct Fact {
        const char* icon;
        const char* title;
        const text::RubyText* text;
    };
    const text::RubyText& ask = frame.words("pages_ask");
    const std::array<Fact, 3> facts{
        {{"ctl-person", "fact_who", s.who.empty() ? &s.summary : &s.who},
         {"ctl-check", "fact_get", s.get.empty() ? (s.who.empty() ? nullptr : &s.summary) : &s.get},
         {"ctl-bag", "fact_bring", s.bring.empty() ? &ask : &s.bring}}};
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().card);
    bool first = true;
    for (const Fact& fact : facts) {
        if (!fact.text) continue;
        if (!first) card.divide();
        first = false;
        put_head(frame, card, fact.icon, fact.title, canvas.palette().ink);
        put_text(frame, card, *fact.text, theme.look(Type::body));
    }
    return card.close() + theme.px(18, 14);
}

float ServicePagesScreen::draw_offices(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().card);
    put_head(frame, card, "ctl-place", "office_title", canvas.palette().ink);
    for (const model::Office& office : shown().offices) {
        put_text(frame, card, office.name, theme.look(Type::name).with_ruby());
        if (!office.place.empty())
            put_text(frame, card, plain(office.place), theme.look(Type::label));
        if (!office.phone.empty())
            put_text(frame, card, plain(office.phone), theme.look(Type::name).with_ruby(false));
        card.y += theme.px(8, 6);
    }
    const model::CityHall& hall = frame.city.hall;
    put_text(
        frame, card,
        canvas.strings().format("office_hall", {{"hall", hall.name}, {"address", hall.address}}),
        theme.look(Type::label).spaced(1.4f));
    return card.close() + theme.px(18, 14);
}

float ServicePagesScreen::draw_saying(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().wall,
                   canvas.palette().high_contrast);
    put_head(frame, card, "ctl-say", "say_title", canvas.palette().ink);
    put_text(frame, card, canvas.strings().format("say_words", {{"name", shown().name}}),
             theme.look(Type::heading).with_ruby().spaced(1.35f));
    if (const text::RubyText& meaning = frame.words("say_meaning"); !meaning.empty())
        put_text(frame, card, meaning, theme.look(Type::caption));
    return card.close() + theme.px(18, 14);
}

void ServicePagesScreen::draw_turns(Frame& frame, base::Rect bar) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const bool first = at_ == 0, last = at_ + 1 >= services_.size();
    const Button back{"page_back", frame.words("pages_back"), "ctl-back",
                      first ? ButtonKind::off : ButtonKind::plain, ButtonShape::row};
    const Button next{"page_next", frame.words("pages_next"), "ctl-next",
                      last ? ButtonKind::off : ButtonKind::primary, ButtonShape::onward};
    const float width = std::min(
        std::round(bar.width * 0.36f),
        std::max({theme.px(360, 240), button_width(canvas, back), button_width(canvas, next)}));
    if (draw_button(canvas, {bar.x, bar.y, width, bar.height}, back)) turn_page(-1);
    if (draw_button(canvas, {bar.right() - width, bar.y, width, bar.height}, next)) turn_page(1);
    const text::RubyText number =
        canvas.strings().format("pages_number", {{"number", static_cast<int>(at_) + 1},
                                                 {"count", static_cast<int>(services_.size())}});
    canvas.text({bar.x + width, bar.y, bar.width - 2 * width, bar.height}, number,
                theme.look(Type::name).centred().with_ruby(false).lines(1), VAlign::middle,
                Role::figure);
}

Action ServicePagesScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::none);
    if (services_.empty()) return chrome.action;
    if (std::exchange(turned_, false)) frame.view.scrolls[scroll_id].jump_to(0);
    base::Rect body = chrome.body;
    const bool several = services_.size() > 1;
    const base::Rect bar = several ? draw_action_bar(frame, body) : base::Rect{};
    const float margin = theme.margin();
    {
        ScrollArea scroll(frame, scroll_id,
                          {margin, body.y, body.width - margin - theme.px(26, 16), body.height});
        const base::Rect column = scroll.column();
        float y = draw_name(frame, column, scroll.top() + theme.px(12, 8));
        if (theme.portrait() || theme.large()) {
            y = draw_saying(frame, column, y);
            y = draw_offices(frame, column, y);
            y = draw_facts(frame, column, y);
        } else {
            const float gutter = theme.px(22, 16);
            base::Rect main = column, side = column;
            main.width = std::round(column.width * 0.5f);
            side.x = main.right() + gutter;
            side.width = column.right() - side.x;
            const float beside = draw_offices(frame, side, draw_saying(frame, side, y));
            y = std::max(draw_facts(frame, main, y), beside);
        }
        scroll.end(y + theme.px(8, 6));
    }
    if (several) draw_turns(frame, bar);
    return chrome.action;
}

} // namespace ui::screens
