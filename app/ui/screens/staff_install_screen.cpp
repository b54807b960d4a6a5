#include "ui/screens/staff_install_screen.h"

#include "ui/scroll_area.h"
#include "ui/staff_page.h"

namespace ui::screens {
namespace {

text::RubyText catalogue_words(Frame& frame, const StickCatalogue& catalogue) {
    if (catalogue.release.empty())
        return frame.canvas.strings().format("staff_install_strange",
                                             {{"stick", plain(catalogue.stick)}});
    return frame.canvas.strings().format("staff_install_file",
                                         {{"stick", plain(catalogue.stick)},
                                          {"city", plain(catalogue.city)},
                                          {"release", plain(catalogue.release)},
                                          {"day", plain(catalogue.published_at)}});
}

Action draw_catalogues(Frame& frame, base::Rect column, float& y,
                       const std::vector<StickCatalogue>& catalogues) {
    const Theme& theme = frame.theme();
    Action action;
    draw_staff_text(frame, column, y, frame.words("staff_install_words"), theme.look(Type::body));
    y += theme.px(24, 16);
    for (const StickCatalogue& catalogue : catalogues) {
        const Button button{"file." + catalogue.file, catalogue_words(frame, catalogue), "ctl-save",
                            catalogue.release.empty() ? ButtonKind::off : ButtonKind::plain,
                            ButtonShape::row};
        const float height = staff_button_height(theme) * 1.3f;
        if (draw_button(frame.canvas, {column.x, y, column.width, height}, button))
            action = {Action::Kind::install, catalogue.file, {}};
        y += height + theme.px(18, 12);
    }
    return action;
}

} // namespace

Action StaffInstallScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const StaffView& staff = *frame.staff;
    const StaffPage page = draw_staff_page(frame, "staff_install_title", true);
    Action action = page.action;
    ScrollArea scroll(frame, "staff_install", page.body);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const auto say = [&](const text::RubyText& words, Type type = Type::body) {
        draw_staff_text(frame, column, y, words, theme.look(type));
        y += theme.px(24, 16);
    };
    if (staff.installing) {
        say(frame.words("staff_installing"));
        scroll.end(y);
        return action;
    }
    if (staff.verdict) {
        say(frame.words(staff.verdict->fine ? "staff_install_fine" : "staff_install_refused"),
            Type::name);
        say(in_language(frame, staff.verdict->message));
        if (staff.verdict->fine) say(frame.words("staff_install_when"));
    } else if (!staff.catalogues) {
        say(frame.words("staff_looking"));
        scroll.end(y);
        return action;
    } else if (staff.catalogues->empty()) {
        say(frame.words("staff_install_none"));
    } else if (const Action chosen = draw_catalogues(frame, column, y, *staff.catalogues)) {
        action = chosen;
    }
    const Button again{"again", frame.words("staff_install_again"), "ctl-search", ButtonKind::plain,
                       ButtonShape::row};
    const float height = staff_button_height(theme);
    const float width = std::min(column.width, button_width(frame.canvas, again));
    if (draw_button(frame.canvas, {column.x, y, width, height}, again))
        action = {Action::Kind::staff_again, {}, {}};
    scroll.end(y + height + theme.px(8));
    return action;
}

} // namespace ui::screens
