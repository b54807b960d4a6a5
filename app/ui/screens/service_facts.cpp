#include "ui/screens/service_screen.h"
#include "ui/widgets/fact_looks.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {

float ServiceScreen::draw_facts(Frame& frame, base::Rect column, float y) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    const model::Service& s = content_.service;
    CardScope card(canvas, {column.x, y}, column.width, canvas.palette().card);
    const float size = theme.px(40, 32), gap = theme.px(16, 12);
    const Look title = theme.look(Type::label).bold().with_ruby(false);
    const Look body = theme.look(Type::body);
    const bool above = theme.large() || column.width < theme.px(640, 520);
    float title_width = 0;
    for (const FactLook& fact : fact_looks)
        if (!(s.*fact.text).empty())
            title_width =
                std::max(title_width, canvas.measure(frame.words(fact.title), title, 0).width);
    title_width = std::ceil(title_width) + 2;
    bool first = true;
    for (const FactLook& fact : fact_looks) {
        if ((s.*fact.text).empty()) continue;
        if (!first) card.divide();
        first = false;
        const float indent = above ? 0 : size + gap + title_width + theme.px(32, 22);
        const float line = body.size * body.line_height;
        canvas.icon(fact.icon, {card.left() + size / 2, card.y + line / 2}, size, hue.strong);
        canvas.text({card.left() + size + gap, card.y, title_width, line}, frame.words(fact.title),
                    title, VAlign::middle, Role::heading);
        if (above) card.y += line;
        const float width = card.width() - indent;
        const base::Size words = canvas.measure(s.*fact.text, body, width);
        canvas.text({card.left() + indent, card.y, width, words.height}, s.*fact.text, body);
        card.y += words.height;
    }
    const bool complete = std::ranges::none_of(
        fact_looks, [&](const FactLook& fact) { return fact.question && (s.*fact.text).empty(); });
    if (!complete) {
        if (!first) card.divide();
        draw_questions(frame, card);
    }
    return card.close() + theme.px(18, 14);
}

void ServiceScreen::draw_questions(Frame& frame, CardScope& card) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Hue hue = theme.hue(content_.hue);
    const model::Service& s = content_.service;
    const float size = theme.px(40, 32), gap = theme.px(16, 12);
    const Look title = theme.look(Type::label).bold().with_ruby(false);
    const base::Size head =
        canvas.measure(frame.words("ask_title"), title, card.width() - size - gap);
    canvas.icon("ctl-help", {card.left() + size / 2, card.y + std::max(size, head.height) / 2},
                size, hue.strong);
    canvas.text(
        {card.left() + size + gap, card.y, card.width() - size - gap, std::max(size, head.height)},
        frame.words("ask_title"), title, VAlign::middle, Role::heading);
    card.y += std::max(size, head.height) + theme.px(12, 8);
    const Look look = theme.look(Type::label);
    float x = card.left() + size + gap;
    float line = size;
    for (const FactLook& fact : fact_looks)
        if (fact.question)
            line = std::max(line, canvas.measure(frame.words(fact.question), look, 0).height);
    line += theme.px(8, 6);
    for (const FactLook& fact : fact_looks) {
        if (!fact.question || !(s.*fact.text).empty()) continue;
        const text::RubyText& words = frame.words(fact.question);
        const float width = canvas.measure(words, look, 0).width;
        const float whole = size + theme.px(8, 6) + width;
        if (x + whole > card.left() + card.width()) {
            x = card.left() + size + gap;
            card.y += line;
        }
        const float top = card.y + (line - canvas.measure(words, look, 0).height) / 2;
        canvas.icon(fact.icon, {x + size / 2, top + canvas.line_middle(words, look, 0)},
                    theme.px(36, 28), canvas.palette().ink2);
        canvas.text({x + size + theme.px(8, 6), card.y, width + 2, line}, words, look,
                    VAlign::middle);
        x += whole + theme.px(40, 28);
    }
    card.y += line;
}

} // namespace ui::screens
