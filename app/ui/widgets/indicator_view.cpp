#include "ui/widgets/indicator_view.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

Look unit_look(const Look& number) { return number.sized(std::round(number.size * 0.62f)); }

float value_width(Canvas& canvas, double value, const std::string& unit, const Look& number) {
    return canvas.measure(plain(unit), unit_look(number), 0).width +
           canvas.measure(plain(base::write_with_commas(value)), number, 0).width + 2;
}

/// Draws a value with a small unit, like 93.3%; returns the width.
float draw_value(Canvas& canvas, float right, float middle, double value, const std::string& unit,
                 const Look& number) {
    const Look small = unit_look(number);
    const text::RubyText unit_words = plain(unit), digits = plain(base::write_with_commas(value));
    const base::Size unit_size = canvas.measure(unit_words, small, 0);
    const base::Size size = canvas.measure(digits, number, 0);
    const float top = std::round(middle - size.height / 2);
    if (!unit.empty())
        canvas.text({right - unit_size.width,
                     top + size.height - unit_size.height - number.size * 0.06f,
                     unit_size.width + 2, unit_size.height},
                    unit_words, small);
    canvas.text({right - unit_size.width - size.width - 2, top, size.width + 2, size.height},
                digits, number);
    return unit_size.width + size.width + 2;
}

void draw_bar(Canvas& canvas, base::Rect bar, const model::IndicatorValue& value) {
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const double end = bar_end(value);
    const auto at = [&](double v) {
        return bar.x + static_cast<float>(std::clamp(v / end, 0.0, 1.0)) * bar.width;
    };
    const float radius = bar.height / 2;
    canvas.surface(bar, p.high_contrast ? Colour{0x333333} : p.wall, radius);
    const float now = at(*value.now), target = at(*value.target);
    if (target > now) canvas.surface({bar.x, bar.y, target - bar.x, bar.height}, p.lamp, radius);
    canvas.surface({bar.x, bar.y, std::max(now - bar.x, bar.height), bar.height}, p.ink, radius);
    const float tick = canvas.theme().px(6, 5), over = canvas.theme().px(10, 8);
    canvas.surface({std::round(target - tick / 2), bar.y - over, tick, bar.height + 2 * over},
                   target < now ? p.lamp : p.ink, tick / 2);
    canvas.ground(around);
}

void draw_pills(Frame& frame, base::Rect area, const model::IndicatorValue& value) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    std::string now = value.now_text;
    if (!value.now_year.empty()) now += "（" + value.now_year + "）";
    const Look look = theme.look(Type::label).bold().with_ruby(false).lines(1);
    const float pad = theme.px(28, 20), link = theme.px(64, 44);
    const float height = theme.px(60, 48);
    const float y = std::round(area.y + (area.height - height) / 2);
    const base::Size first = canvas.measure(plain(now), look, 0);
    const base::Size second = canvas.measure(plain(value.target_text), look, 0);
    const base::Rect from{area.x, y, first.width + 2 * pad, height};
    const base::Rect to{from.right() + link, y, second.width + 2 * pad, height};
    canvas.line({from.right() - height / 2, y + height / 2}, {to.x + height / 2, y + height / 2},
                p.lamp, theme.px(8, 6));
    canvas.surface(from, p.ink, height / 2);
    canvas.text(from, plain(now), look.in(p.high_contrast ? p.paper : p.card).centred(),
                VAlign::middle);
    canvas.surface(to, p.card, height / 2);
    canvas.outline(to, p.ink, theme.px(4, 3), height / 2);
    canvas.text(to, plain(value.target_text), look.centred(), VAlign::middle);
    canvas.ground(around);
}

void draw_values(Frame& frame, base::Rect area, const model::Indicator& indicator) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float line = area.height / static_cast<float>(indicator.values.size());
    const Look part = theme.look(Type::caption).lines(1);
    float part_width = 0;
    for (const auto& value : indicator.values)
        part_width = std::max(part_width, canvas.measure(value.part, part, 0).width);
    if (part_width > 0) part_width += theme.px(20, 14);
    const Look big = theme.look(Type::heading).sized(theme.px(50, 38)).with_ruby(false);
    const Look small = theme.look(Type::heading).sized(theme.px(40, 30)).with_ruby(false);
    float now_width = theme.large() ? theme.px(230, 190) : theme.px(190, 150);
    const float arrow = theme.px(52, 40);
    float target_width = theme.large() ? theme.px(210, 170) : theme.px(170, 130);
    for (const auto& value : indicator.values) {
        if (!value.now || !value.target) continue;
        now_width = std::max(now_width,
                             value_width(canvas, *value.now, value.unit, big) + theme.px(20, 14));
        target_width =
            std::max(target_width, value_width(canvas, *value.target, value.unit, small));
    }
    for (std::size_t i = 0; i < indicator.values.size(); ++i) {
        const model::IndicatorValue& value = indicator.values[i];
        const base::Rect row{area.x, area.y + line * static_cast<float>(i), area.width, line};
        const float middle = row.centre().y;
        if (!value.part.empty())
            canvas.text({row.x, row.y, part_width, row.height}, value.part, part, VAlign::middle);
        if (!value.now || !value.target) {
            draw_pills(frame, {row.x + part_width, row.y, row.width - part_width, row.height},
                       value);
            continue;
        }
        const float bar_height = theme.px(32, 24);
        const base::Rect bar{row.x + part_width, std::round(middle - bar_height / 2),
                             row.width - part_width - now_width - arrow - target_width, bar_height};
        draw_bar(canvas, bar, value);
        draw_value(canvas, bar.right() + now_width, middle, *value.now, value.unit, big);
        canvas.text({bar.right() + now_width, row.y, arrow, row.height}, plain("→"),
                    theme.look(Type::label).in(canvas.palette().ink2).centred(), VAlign::middle);
        draw_value(canvas, row.right(), middle, *value.target, value.unit, small);
        canvas.describe(Role::bar, indicator.id + "." + std::to_string(i),
                        base::write_with_commas(*value.now) + value.unit + " → " +
                            base::write_with_commas(*value.target) + value.unit,
                        bar, canvas.palette().ink, canvas.palette().wall);
    }
}

std::string offices_and_year(const model::Indicator& indicator, const std::string& comma) {
    std::string words = base::join(indicator.offices, comma, &text::RubyText::base);
    const bool number = indicator.values.front().now.has_value();
    if (number && !indicator.values.front().now_year.empty())
        words += "・" + indicator.values.front().now_year;
    return words;
}

} // namespace

double bar_end(const model::IndicatorValue& value) {
    if (value.unit == "%") return 100;
    return std::max({value.now.value_or(0), value.target.value_or(0), 1e-9});
}

float draw_indicator(Frame& frame, base::Rect column, float y, const model::Indicator& indicator) {
    if (indicator.values.empty()) return y;
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const bool beside = column.width > theme.px(1200, 940) && !theme.large();
    const float words_width = beside ? column.width * 0.38f : column.width;
    const Look name = theme.look(Type::label).bold().spaced(1.3f).balanced();
    const Look note = theme.look(Type::caption);
    const text::RubyText small = plain(offices_and_year(indicator, frame.words("list_comma").base));
    const base::Size name_size =
        canvas.measure(indicator.short_name, name, words_width - theme.px(24));
    const base::Size note_size = canvas.measure(small, note, words_width - theme.px(24));
    const float words_height = name_size.height + note_size.height;
    const float values_height = theme.px(74, 58) * static_cast<float>(indicator.values.size());
    const float height =
        beside ? std::max(words_height, values_height) : words_height + values_height + theme.px(6);
    const float top = beside ? y + (height - words_height) / 2 : y;
    canvas.text({column.x, top, words_width - theme.px(24), name_size.height}, indicator.short_name,
                name, VAlign::top, Role::heading);
    canvas.text({column.x, top + name_size.height, words_width - theme.px(24), note_size.height},
                small, note);
    if (beside)
        draw_values(frame,
                    {column.x + words_width, y + (height - values_height) / 2,
                     column.width - words_width, values_height},
                    indicator);
    else
        draw_values(frame, {column.x, y + words_height + theme.px(6), column.width, values_height},
                    indicator);
    return y + height;
}

float draw_indicator_legend(Frame& frame, base::Rect column, float y,
                            const std::string& target_year) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const Look look = theme.look(Type::caption).lines(1);
    const float sample = theme.px(52, 40), gap = theme.px(14, 10);
    const text::RubyText target =
        canvas.strings().format("indicator_target", {{"year", target_year}});
    float line = theme.px(44, 36);
    for (const text::RubyText* words :
         {&frame.words("indicator_now"), &frame.words("indicator_gap"), &target,
          &frame.words("indicator_scale")})
        line = std::max(line, canvas.measure(*words, look, 0).height);
    float x = column.x;
    const auto place = [&](const text::RubyText& words, Colour colour, bool tick) {
        const base::Size size = canvas.measure(words, look, 0);
        const float mark = tick ? theme.px(6, 5) : sample;
        if (x > column.x && x + mark + gap + size.width > column.right()) {
            x = column.x;
            y += line;
        }
        const float height = tick ? theme.px(34, 28) : theme.px(24, 20);
        canvas.surface({x, y + (line - height) / 2, mark, height}, colour,
                       std::min(mark, height) / 2);
        canvas.ground(around);
        canvas.text({x + mark + gap, y, size.width + 2, line}, words, look, VAlign::middle);
        x += mark + gap + size.width + theme.px(40, 28);
    };
    place(frame.words("indicator_now"), p.ink, false);
    place(frame.words("indicator_gap"), p.lamp, false);
    place(target, p.ink, true);
    const base::Size scale = canvas.measure(frame.words("indicator_scale"), look, 0);
    if (x + scale.width > column.right()) {
        x = column.x;
        y += line;
    } else {
        x = column.right() - scale.width - 2;
    }
    canvas.text({x, y, scale.width + 2, line}, frame.words("indicator_scale"), look,
                VAlign::middle);
    return y + line;
}

} // namespace ui
