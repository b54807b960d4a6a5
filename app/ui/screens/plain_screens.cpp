#include "ui/screens/plain_screens.h"

#include "ui/widgets/chrome.h"
#include "ui/widgets/hotline_view.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui::screens {

Action CoverScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const text::RubyText& words = frame.words("cover_return");
    const Press press = canvas.press("uncover", Role::button, words.base, canvas.bounds());
    base::Size size = canvas.picture_size("start-window", canvas.bounds().height * 0.7f);
    if (const float room = canvas.bounds().width - 2 * theme.margin(); size.width > room)
        size = canvas.picture_size("start-window", size.height * room / size.width);
    const base::Rect picture{(canvas.bounds().width - size.width) / 2,
                             (canvas.bounds().height - size.height) * 0.4f, size.width,
                             size.height};
    canvas.picture("start-window", picture, frame.words("start_picture").base);
    const Look look = theme.look(Type::label).in(canvas.palette().ink2).centred();
    const float width = canvas.bounds().width;
    canvas.text(
        {0, picture.bottom() + theme.px(24, 16), width, canvas.measure(words, look, width).height},
        words, look);
    return press.clicked ? Action(actions::Back{}) : Action{};
}

namespace {

/// Draws a bar with the buttons for language and text, for screens without the usual header;
/// returns the area above it.
base::Rect above_helpers(Frame& frame, float margin, Action& action) {
    Canvas& canvas = frame.canvas;
    const base::Rect bar = draw_footer_bar(canvas, false);
    action = draw_reading_helpers(frame, bar);
    canvas.ground(canvas.palette().paper);
    const float foot = bar.y - frame.theme().px(20, 15);
    return {margin, margin, canvas.bounds().width - 2 * margin,
            foot - margin - frame.theme().px(16, 10)};
}

} // namespace

Action CityScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    Action action;
    const base::Rect area = above_helpers(frame, theme.px(96, 48), action);
    ScrollArea scroll(frame, "cities", area);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const auto put = [&](const text::RubyText& words, const Look& look, Role role) {
        const base::Size size = canvas.measure(words, look, column.width);
        canvas.text({column.x, y, column.width, size.height}, words, look, VAlign::top, role);
        y += size.height + theme.px(12, 8);
    };
    put(frame.words("city_title"), theme.look(Type::title).balanced(), Role::heading);
    put(frame.words("city_hint"), theme.look(Type::label).in(canvas.palette().ink2).spaced(1.5f),
        Role::text);
    y += theme.px(20, 14);
    const float height = std::max(theme.px(120, 92), theme.least_target());
    for (const model::City& city : cities_) {
        text::RubyText label = city.name;
        label.base += "（" + city.prefecture + "） " + city.name_en;
        const Button button{"city." + city.id, label, "ctl-place", ButtonKind::plain,
                            ButtonShape::row};
        const float width =
            std::min(column.width, std::max(theme.px(760, 520), button_width(canvas, button)));
        if (draw_button(canvas, {column.x, y, width, height}, button))
            action = actions::ChooseCity{city.id};
        y += height + theme.px(18, 14);
    }
    scroll.end(y);
    return action;
}

Action TroubleScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    Action action;
    ScrollArea scroll(frame, "trouble", above_helpers(frame, theme.px(64, 36), action));
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const auto put = [&](const text::RubyText& words, const Look& look, Role role) {
        const base::Size size = canvas.measure(words, look, column.width);
        canvas.text({column.x, y, column.width, size.height}, words, look, VAlign::top, role);
        y += size.height + theme.px(10, 8);
    };
    put(frame.words("trouble_title"), theme.look(Type::title).with_ruby().balanced(),
        Role::heading);
    put(frame.words("trouble_staff"), theme.look(Type::body), Role::text);
    const model::CityHall& hall = frame.city.hall;
    if (!hall.address.empty())
        put(canvas.strings().format("office_hall",
                                    {{"hall", hall.name}, {"address", hall.address}}),
            theme.look(Type::body), Role::text);
    y += theme.px(16, 12);
    if (retry_) {
        const Button retry{"retry", frame.words("trouble_retry"), "ctl-touch", ButtonKind::primary,
                           ButtonShape::row};
        const float height = std::max(theme.px(110, 84), theme.least_target());
        if (draw_button(canvas, {column.x, y, button_width(canvas, retry), height}, retry))
            action = actions::Finish{};
        y += height + theme.px(24, 16);
    }
    y = draw_hotlines(frame, column, y, hotlines_);
    scroll.end(y);
    return action;
}

namespace {

/// The words of the notice are KEY_title and KEY_words.
std::string notice_key(const HandOut& hand_out) {
    const bool paper = hand_out.as == HandOut::As::paper;
    switch (hand_out.state) {
    case HandOut::State::waiting:
        return paper ? "printing" : "saving";
    case HandOut::State::done:
        return paper ? "printed" : "saved";
    case HandOut::State::failed:
        break;
    }
    return paper ? "not_printed" : "not_saved";
}

/// The words of an overlay that has nothing else.
void say(Frame& frame, ScrollArea& scroll, const text::RubyText& words) {
    const Theme& theme = frame.theme();
    const base::Rect area = scroll.column();
    const Look look = theme.look(Type::body).balanced();
    const base::Size size = frame.canvas.measure(words, look, area.width);
    frame.canvas.text({area.x, scroll.top(), area.width, size.height}, words, look);
    scroll.end(scroll.top() + size.height + theme.px(20, 14));
}

} // namespace

Action NoticeScreen::draw(Frame& frame) {
    const HandOut& hand_out = frame.hand_out;
    const std::string key = notice_key(hand_out);
    const Overlay overlay = draw_overlay(
        frame, key + "_title", hand_out.as == HandOut::As::paper ? "ctl-print" : "ctl-save", false,
        "notice", hand_out.state == HandOut::State::done ? OverlayExit::close : OverlayExit::back);
    ScrollArea scroll(frame, "notice", overlay.content);
    say(frame, scroll, frame.words(key + "_words"));
    return overlay.action;
}

Action StayScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Overlay overlay = draw_overlay(frame, "stay_title", "ctl-clock", false, "stay");
    ScrollArea scroll(frame, "stay", overlay.content);
    const base::Rect area = scroll.column();
    float y = scroll.top();
    const int seconds = std::max(1, static_cast<int>(std::ceil((ends_ms_ - frame.now_ms) / 1000)));
    const text::RubyText words = canvas.strings().format("stay_words", {{"seconds", seconds}});
    const Look look = theme.look(Type::body).balanced();
    const base::Size size = canvas.measure(words, look, area.width);
    canvas.text({area.x, y, area.width, size.height}, words, look);
    y += size.height + theme.px(32, 22);
    Action action = overlay.action;
    const float height = std::max(theme.px(140, 104), theme.least_target()), gap = theme.px(20, 14);
    const Button stay{"stay", frame.words("stay_button"), "ctl-touch", ButtonKind::primary,
                      ButtonShape::row};
    const Button leave{"leave", frame.words("finish_button"), "ctl-finish", ButtonKind::plain,
                       ButtonShape::row};
    const float width =
        std::min(area.width, std::max(theme.px(560, 380), button_width(canvas, stay)));
    const float leave_width = std::max(theme.px(320, 200), button_width(canvas, leave));
    if (draw_button(canvas, {area.x, y, width, height}, stay)) action = actions::Stay{};
    const bool beside = width + gap + leave_width <= area.width;
    const base::Rect leave_place = beside ? base::Rect{area.x + width + gap, y, leave_width, height}
                                          : base::Rect{area.x, y + height + gap, width, height};
    if (draw_button(canvas, leave_place, leave)) action = actions::Finish{};
    scroll.end(leave_place.bottom() + gap);
    return action;
}

Action RenewedScreen::draw(Frame& frame) {
    const Overlay overlay = draw_overlay(frame, "renewed_title", "ctl-touch", false, "renewed");
    ScrollArea scroll(frame, "renewed", overlay.content);
    say(frame, scroll, frame.words("renewed_words"));
    return overlay.action;
}

} // namespace ui::screens
