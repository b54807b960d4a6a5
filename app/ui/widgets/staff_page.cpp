#include "ui/widgets/staff_page.h"

#include "ui/widgets/chrome.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {
namespace {

struct Way {
    Button button;
    Action action;
};

Action draw_ways(Frame& frame, base::Rect bar, bool back, std::string_view leave_key) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const bool columns = theme.portrait() || theme.large();
    const ButtonShape shape = columns ? ButtonShape::column : ButtonShape::row;
    std::vector<Way> ways;
    if (back)
        ways.push_back({{"back", frame.words("back_button"), "ctl-back", ButtonKind::plain, shape},
                        actions::Back{}});
    ways.push_back(
        {{"language", frame.words("language_button"), "ctl-language", ButtonKind::quiet, shape},
         actions::OpenLanguage{}});
    ways.push_back({{"text", frame.words("text_button"), "ctl-text-size", ButtonKind::quiet, shape},
                    actions::OpenTextSettings{}});
    const float gap = theme.px(16, 10), least = theme.px(138, 110);
    Action action;
    float x = bar.x;
    for (const Way& way : ways) {
        const float width = std::max(button_width(canvas, way.button), least);
        if (draw_button(canvas, {x, bar.y, width, bar.height}, way.button)) action = way.action;
        x += width + gap;
    }
    const Button leave{"leave", frame.words(leave_key), "ctl-finish", ButtonKind::primary,
                       ButtonShape::row};
    const float width = std::min(bar.right() - x, button_width(canvas, leave));
    if (draw_button(canvas, {bar.right() - width, bar.y, width, bar.height}, leave))
        action = actions::LeaveStaff{};
    return action;
}

} // namespace

StaffPage draw_staff_page(Frame& frame, std::string_view title_key, bool back,
                          std::string_view leave_key) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    StaffPage page;
    const base::Rect band{0, 0, canvas.bounds().width, theme.px(116, 92)};
    canvas.surface(band, p.primary);
    const float margin = theme.margin();
    const Look look = theme.look(Type::heading).in(p.on_primary).with_ruby(false).lines(1);
    const base::Rect title{margin, band.y, band.width - 2 * margin, band.height};
    canvas.text(
        title, frame.words(title_key),
        fitted(canvas, frame.words(title_key), look, {title.width, title.height}, theme.px(30, 24)),
        VAlign::middle, Role::heading);
    canvas.ground(p.paper);

    const base::Rect bar = draw_footer_bar(canvas, false);
    page.action = draw_ways(frame, bar, back, leave_key);
    canvas.begin_body();
    canvas.ground(p.paper);
    const float foot = bar.y - theme.px(20, 15), top = band.bottom();
    page.body = base::Rect{0, top, band.width, foot - top}.inset(margin, theme.px(28, 18));
    return page;
}

void draw_staff_text(Frame& frame, base::Rect column, float& y, const text::RubyText& words,
                     const Look& look, Role role) {
    const base::Size size = frame.canvas.measure(words, look, column.width);
    frame.canvas.text({column.x, y, column.width, size.height}, words, look, VAlign::top, role);
    y += size.height;
}

text::RubyText in_language(Frame& frame, const base::Message& message) {
    return plain(in_language(message, frame.language()));
}

float staff_button_height(const Theme& theme) {
    return std::max(theme.large() ? theme.px(128, 100) : theme.px(112, 84), theme.least_target());
}

StaffColumn::StaffColumn(Frame& frame, const std::string& id, base::Rect body)
    : frame_(frame), scroll_(frame, id, body), column_(scroll_.column()), y_(scroll_.top()) {}

StaffColumn::~StaffColumn() { scroll_.end(y_); }

void StaffColumn::say(const text::RubyText& words, Type type) {
    const Theme& theme = frame_.theme();
    draw_staff_text(frame_, column_, y_, words, theme.look(type));
    y_ += theme.px(24, 16);
}

bool StaffColumn::button(const Button& button, base::Size least) {
    const Theme& theme = frame_.theme();
    const float height = std::max(staff_button_height(theme), least.height);
    const float width =
        std::min(column_.width, std::max(button_width(frame_.canvas, button), least.width));
    const bool pressed = draw_button(frame_.canvas, {column_.x, y_, width, height}, button);
    y_ += height + theme.px(18, 12);
    return pressed;
}

} // namespace ui
