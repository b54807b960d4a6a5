#include "ui/screens/service_screen.h"
#include "ui/widgets/money.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {
namespace {

std::vector<const model::Amount*> shown(const std::vector<model::Amount>& amounts) {
    std::vector<const model::Amount*> result;
    for (const model::Amount& amount : amounts)
        if (amount.shown) result.push_back(&amount);
    return result;
}

/// Draws an amount and the case to which it applies, side by side if there is space.
void draw_case(Frame& frame, CardScope& card, const model::Amount& amount, const Look& number,
               bool condition) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Look label = theme.look(Type::label), note = theme.look(Type::caption);
    const base::Size size = measure_amount(canvas, amount, number);
    const float room = card.width() - size.width - theme.px(24, 16);
    const bool beside = canvas.measure(amount.label, label, 0).width <= room;
    const float width = beside ? room : card.width();
    const base::Size words = canvas.measure(amount.label, label, width);
    const base::Size small =
        condition ? canvas.measure(amount.condition, note, width) : base::Size{};
    const float block = words.height + small.height;
    const float height = beside ? std::max(size.height, block) : size.height + block;
    const float top = beside ? card.y + (height - block) / 2 : card.y;
    canvas.text({card.left(), top, width, words.height}, amount.label, label);
    if (condition)
        canvas.text({card.left(), top + words.height, width, small.height}, amount.condition, note);
    draw_amount(canvas, {card.left() + card.width() - size.width, card.y + height - size.height},
                amount, number);
    card.y += height + theme.px(10, 8);
}

} // namespace

float ServiceScreen::draw_amounts(Frame& frame, base::Rect column, float y) {
    const auto amounts = shown(content_.service.amounts);
    if (amounts.empty()) return y;
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Hue hue = theme.hue(content_.hue);
    CardScope card(canvas, {column.x, y}, column.width, p.card);
    const float top = card.y;
    if (!amounts.front()->year.empty()) {
        const text::RubyText year =
            canvas.strings().format("amount_year", {{"year", amounts.front()->year}});
        draw_tag(canvas, {card.left() + card.width() - tag_size(canvas, year).width, top}, year,
                 p.high_contrast ? p.paper : hue.strong, p.high_contrast ? p.lamp : hue.tint,
                 false);
    }
    put_head(frame, card, "ctl-yen", "amount_title", hue.strong);
    card.y = std::max(card.y, top + theme.px(56, 44));
    const text::RubyText& condition = amounts.front()->condition;
    const bool shared =
        std::ranges::all_of(amounts, [&](const auto* a) { return a->condition == condition; });
    if (shared && !condition.empty()) put_text(frame, card, condition, theme.look(Type::caption));
    for (const model::Amount* amount : amounts) {
        const bool first = amount == amounts.front();
        const Look number = theme.look(first ? Type::figure : Type::title)
                                .in(first ? hue.strong : p.ink)
                                .with_ruby(false);
        draw_case(frame, card, *amount, number, !shared && !amount->condition.empty());
    }
    if (!content_.service.rules.empty()) {
        card.divide();
        put_rules(frame, card);
    }
    return card.close() + theme.px(18, 14);
}

float ServiceScreen::draw_rules(Frame& frame, base::Rect column, float y) {
    const bool with_amounts = !shown(content_.service.amounts).empty();
    if (content_.service.rules.empty() || with_amounts) return y;
    CardScope card(frame.canvas, {column.x, y}, column.width, frame.canvas.palette().card);
    put_rules(frame, card);
    return card.close() + frame.theme().px(18, 14);
}

void ServiceScreen::put_rules(Frame& frame, CardScope& card) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Hue hue = theme.hue(content_.hue);
    const base::Rect tag = draw_tag(canvas, {card.left(), card.y}, frame.words("rule_today"),
                                    hue.strong, p.card, true);
    card.y = tag.bottom() + theme.px(10, 8);
    std::string source;
    for (const model::Rule& rule : content_.service.rules) {
        put_text(frame, card, rule.text, theme.look(Type::body));
        if (!rule.source.empty()) source = rule.source;
    }
    if (!source.empty())
        put_text(frame, card, canvas.strings().format("rule_source", {{"source", source}}),
                 theme.look(Type::caption));
}

} // namespace ui::screens
