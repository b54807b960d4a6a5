#include "ui/screens/fitting_screen.h"

#include "base/lists.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/service_card.h"

#include <cmath>

namespace ui::screens {

text::RubyText FittingScreen::why(Frame& frame, const Fit& fit) const {
    std::string reasons;
    const auto add = [&](const model::Label& label) {
        base::append_item(reasons, frame.label(label).base, frame.words("list_comma").base);
    };
    for (const std::string& id : fit.situations)
        if (const auto* situation = frame.taxonomy.situation(id)) add(situation->label);
    for (const std::string& id : fit.life_stages)
        if (const auto* stage = frame.taxonomy.life_stage(id)) add(stage->label);
    for (const std::string& id : fit.needs)
        if (const auto* need = frame.taxonomy.need(id)) add(need->label);
    return frame.canvas.strings().format("fitting_why", {{"reasons", reasons}});
}

Action FittingScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::none);
    Action action = chrome.action;
    const float margin = theme.margin();
    ScrollArea scroll(
        frame, "fitting",
        {margin, chrome.body.y, chrome.body.width - margin - theme.px(26, 16), chrome.body.height});
    const base::Rect column = scroll.column();
    float y = scroll.top() + theme.px(8, 4);
    const text::RubyText title =
        canvas.strings().format("fitting_title", {{"count", static_cast<int>(fits_.size())}});
    const Look heading = theme.look(Type::heading).balanced();
    const base::Size title_size = canvas.measure(title, heading, column.width);
    canvas.text({column.x, y, column.width, title_size.height}, title, heading, VAlign::top,
                Role::heading);
    y += title_size.height + theme.px(16, 12);
    const Look note = theme.look(Type::label).spaced(1.35f);
    const Hue hue = theme.hue("");
    for (const Fit& fit : fits_) {
        const text::RubyText words = why(frame, fit);
        const float inset = theme.px(48, 38);
        const base::Size size = canvas.measure(words, note, column.width - inset);
        canvas.icon("ctl-check",
                    {column.x + theme.px(18, 14),
                     y + canvas.line_middle(words, note, column.width - inset)},
                    theme.px(28, 24), canvas.palette().ink2);
        canvas.text({column.x + inset, y, column.width - inset, size.height}, words,
                    note.in(canvas.palette().ink2));
        y += size.height + theme.px(6, 4);
        const float height = service_card_height(frame, column.width, fit.card);
        if (const Action pressed =
                draw_service_card(frame, {column.x, y, column.width, height}, fit.card, hue))
            action = pressed;
        y += height + theme.px(24, 16);
    }
    scroll.end(y);
    return action;
}

} // namespace ui::screens
