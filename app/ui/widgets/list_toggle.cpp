#include "ui/widgets/list_toggle.h"

#include "ui/widgets/widgets.h"

#include <algorithm>

namespace ui {
namespace {

Button button_of(Frame& frame, const std::string& service, const text::RubyText& name) {
    const text::Strings& strings = frame.canvas.strings();
    const bool on = frame.visit.lists(service);
    const bool full = !on && frame.visit.list_full();
    return {"listed." + service,
            frame.words(on     ? "list_added"
                        : full ? "list_is_full"
                               : "list_add"),
            on     ? "ctl-check"
            : full ? ""
                   : "ctl-plus",
            on     ? ButtonKind::primary
            : full ? ButtonKind::off
                   : ButtonKind::plain,
            ButtonShape::column,
            strings.format(on ? "list_added_named" : "list_add_named", {{"name", name.base}}).base};
}

} // namespace

base::Size list_toggle_size(Frame& frame) {
    const Theme& theme = frame.theme();
    float width = theme.px(128, 104);
    for (const char* key : {"list_add", "list_added"})
        width =
            std::max(width, button_width(frame.canvas, {"", frame.words(key), "ctl-plus",
                                                        ButtonKind::plain, ButtonShape::column}));
    return {width, std::max(theme.px(104, 84), theme.large() ? theme.px(124, 104) : 0)};
}

bool draw_list_toggle(Frame& frame, base::Rect rect, const std::string& service,
                      const text::RubyText& name) {
    return draw_button(frame.canvas, rect, button_of(frame, service, name));
}

} // namespace ui
