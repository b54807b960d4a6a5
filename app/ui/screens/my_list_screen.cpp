#include "ui/screens/my_list_screen.h"

#include "base/numbers.h"
#include "ui/widgets/chrome.h"
#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::screens {
namespace {

struct RowLooks {
    Look name, office;
};

RowLooks looks_of(const Theme& theme) {
    return {theme.look(Type::name).balanced(),
            theme.look(Type::label).in(theme.palette().ink2).with_ruby(false)};
}

/// The two buttons of a row.
struct RowButtons {
    std::array<Button, 2> buttons; ///< up, off
    base::Size size;
    float gap;

    float width() const { return 2 * size.width + gap; }
};

RowButtons row_buttons(Frame& frame, const model::Service& service, bool first) {
    const Theme& theme = frame.theme();
    const text::Strings& strings = frame.canvas.strings();
    const std::string& name = service.name.base;
    RowButtons row{
        {Button{"up." + service.id, frame.words("list_up"), "ctl-up",
                first ? ButtonKind::off : ButtonKind::plain, ButtonShape::column,
                strings.format("list_up_named", {{"name", name}}).base},
         Button{"off." + service.id, frame.words("list_off"), "ctl-minus", ButtonKind::plain,
                ButtonShape::column, strings.format("list_off_named", {{"name", name}}).base}},
        {},
        theme.px(16, 12)};
    const float least = std::max(theme.px(88, 76), theme.least_target());
    row.size = {least, std::max(theme.px(92, 80), theme.large() ? theme.px(112, 96) : least)};
    for (const Button& button : row.buttons)
        row.size.width = std::max(row.size.width, button_width(frame.canvas, button));
    return row;
}

float words_left(const Theme& theme) {
    return theme.px(28, 18) + theme.px(60, 48) + theme.px(26, 16);
}

float words_width(Frame& frame, float width, const RowButtons& buttons) {
    return width - words_left(frame.theme()) - buttons.width() - frame.theme().px(24, 18) * 2;
}

/// The look of the name; a very long name gets smaller so that its row does not fill the area.
Look name_look(Frame& frame, const model::Service& service, float room) {
    const Theme& theme = frame.theme();
    return fitted(frame.canvas, service.name, looks_of(theme).name, {room, theme.px(240, 200)},
                  theme.px(36, 28));
}

/// The office, and its place if it is known.
text::RubyText office_line(Frame& frame, const model::Service& service) {
    if (service.offices.empty()) return frame.city.hall.name;
    text::RubyText line = service.offices.front().name;
    if (!service.offices.front().place.empty())
        line.base += "　" + service.offices.front().place;
    else if (service.offices.size() > 1)
        line = frame.canvas.strings().format(
            "list_offices",
            {{"office", line}, {"others", static_cast<int>(service.offices.size()) - 1}});
    return line;
}

} // namespace

float MyListScreen::row_height(Frame& frame, float width, std::size_t index) const {
    const Theme& theme = frame.theme();
    const model::Service& service = content_.services[index];
    const RowButtons buttons = row_buttons(frame, service, index == 0);
    const RowLooks looks = looks_of(theme);
    const float room = words_width(frame, width, buttons);
    const float icon = theme.px(40, 32);
    const float words =
        frame.canvas.measure(service.name, name_look(frame, service, room), room).height +
        frame.canvas.measure(office_line(frame, service), looks.office, room - icon).height;
    return std::round(
        std::max(words + 2 * theme.px(20, 14), buttons.size.height + 2 * theme.px(24, 14)) +
        theme.px(5, 4));
}

Action MyListScreen::draw_row(Frame& frame, base::Rect rect, std::size_t index) {
    Canvas& canvas = frame.canvas;
    if (!canvas.clip().overlaps(rect)) return {};
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const model::Service& service = content_.services[index];
    const RowButtons row = row_buttons(frame, service, index == 0);
    const RowLooks looks = looks_of(theme);
    base::Rect opens = rect;
    opens.width -= row.width() + theme.px(24, 18) + theme.px(8, 6);
    const Press press = canvas.press("service." + service.id, Role::card, service.name.base, opens);
    const base::Rect face = draw_sill_box(canvas, rect,
                                          {press.held ? p.here : p.card, p.hair, p.edge,
                                           theme.px(5, 4), theme.radius_card(), theme.line_width()},
                                          press.held);
    const float disc = theme.px(60, 48);
    const base::Point centre{face.x + theme.px(28, 18) + disc / 2, face.centre().y};
    const Colour ground = canvas.ground();
    canvas.disc(centre, disc / 2, p.wall);
    if (p.high_contrast)
        canvas.outline({centre.x - disc / 2, centre.y - disc / 2, disc, disc}, p.edge,
                       theme.line_width(), disc / 2);
    canvas.ground(p.wall);
    const Look number = theme.look(Type::name).centred().with_ruby(false);
    canvas.text({centre.x - disc / 2, centre.y - disc / 2, disc, disc},
                plain(base::write_with_commas(static_cast<double>(index + 1))),
                number.sized(std::min(number.size, disc * 0.6f)), VAlign::middle);
    canvas.ground(ground);
    const float x = face.x + words_left(theme), room = words_width(frame, rect.width, row);
    const float icon = theme.px(40, 32);
    const text::RubyText office = office_line(frame, service);
    const Look name_fits = name_look(frame, service, room);
    const base::Size name = canvas.measure(service.name, name_fits, room);
    const base::Size place = canvas.measure(office, looks.office, room - icon);
    float y = std::round(face.centre().y - (name.height + place.height) / 2);
    canvas.text({x, y, room, name.height}, service.name, name_fits, VAlign::top, Role::text, true);
    y += name.height;
    canvas.icon("ctl-place", {x + theme.px(14, 11), y + looks.office.size * 0.6f}, theme.px(32, 28),
                p.ink2);
    canvas.text({x + icon, y, room - icon, place.height}, office, looks.office);
    Action action;
    if (press.clicked) action = actions::OpenService{service.id};
    float left = face.right() - theme.px(24, 18) - row.width();
    const float top = std::round(face.centre().y - row.size.height / 2);
    canvas.ground(p.card);
    const std::array<Action, 2> asked{actions::ListUp{service.id},
                                      actions::ToggleListed{service.id}};
    for (std::size_t i = 0; i < row.buttons.size(); ++i) {
        if (draw_button(canvas, {left, top, row.size.width, row.size.height}, row.buttons[i]))
            action = asked[i];
        left += row.size.width + row.gap;
    }
    canvas.ground(around);
    return action;
}

Action MyListScreen::draw_rows(Frame& frame, base::Rect area, const std::vector<Choosable>& below) {
    ScrollArea scroll(frame, "my_list", area);
    const base::Rect column = scroll.column();
    float y = scroll.top();
    const float gap = frame.theme().px(16, 12);
    Action action;
    for (std::size_t i = 0; i < content_.services.size(); ++i) {
        const float height = row_height(frame, column.width, i);
        if (const Action pressed = draw_row(frame, {column.x, y, column.width, height}, i))
            action = pressed;
        y += height + gap;
    }
    if (!below.empty()) {
        const float height = button_grid_height(frame, column.width, below);
        if (const Action pressed =
                draw_button_grid(frame, {column.x, y, column.width, height}, below))
            action = pressed;
        y += height + gap;
    }
    scroll.end(y - gap + frame.theme().px(6, 4));
    return action;
}

std::vector<Choosable> MyListScreen::buttons(Frame& frame) const {
    std::vector<Choosable> all;
    const auto add = [&](const char* id, const char* words, const char* icon, const Action& then,
                         ButtonKind look = ButtonKind::plain) {
        all.push_back({{id, frame.words(words), icon, look, ButtonShape::row}, then});
    };
    using namespace actions;
    if (frame.home_visit)
        add("family", "list_family", "ctl-person", OpenFamily{}, ButtonKind::primary);
    if (content_.can_print) add("print", "list_print", "ctl-print", PrintSlip{});
    if (content_.can_save) add("save", "list_save", "ctl-save", SaveSlip{});
    add("counter", "list_counter", "ctl-say", OpenCounter{});
    if (content_.services.size() > 1) add("compare", "list_compare", "ctl-compare", OpenCompare{});
    add("clear_list", "list_clear", "ctl-trash", ClearList{}, ButtonKind::quiet);
    return all;
}

void MyListScreen::draw_title(Frame& frame, base::Rect& area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const text::RubyText count =
        canvas.strings().format("count", {{"count", static_cast<int>(content_.services.size())}});
    const Look small = theme.look(Type::name).in(theme.palette().ink2).with_ruby(false);
    Look small_look = small;
    small_look.weight = text::Weight::regular;
    const base::Size count_size = canvas.measure(count, small_look, 0);
    const float gap = theme.px(24, 16);
    const float room = area.width - count_size.width - gap;
    const Look title = fitted(canvas, frame.words("my_list_title"),
                              theme.look(Type::title).with_ruby(false).lines(1),
                              {room, theme.px(110, 84)}, theme.px(36, 28));
    const base::Size size = canvas.measure(frame.words("my_list_title"), title, room);
    canvas.text({area.x, area.y, size.width + 2, size.height}, frame.words("my_list_title"), title,
                VAlign::top, Role::heading);
    canvas.text({area.x + size.width + gap,
                 area.y + size.height - count_size.height - theme.px(6, 4), count_size.width + 2,
                 count_size.height},
                count, small_look);
    const float used = size.height + theme.px(16, 10);
    area = {area.x, area.y + used, area.width, area.height - used};
}

Action MyListScreen::draw_empty(Frame& frame, base::Rect body) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float margin = theme.margin();
    const bool narrow = theme.portrait() || theme.large();
    const base::Rect area{margin, body.y + theme.px(8, 0), body.width - margin - theme.px(26, 16),
                          body.height - theme.px(8, 0)};
    ScrollArea scroll(frame, "my_list_empty", area);
    base::Rect column = scroll.column();
    if (!narrow) column.width = std::min(column.width, theme.px(1240, 960));
    float y = scroll.top();
    const auto put = [&](const char* key, const Look& look, Role role, float below) {
        const base::Size size = canvas.measure(frame.words(key), look, column.width);
        canvas.text({column.x, y, column.width, size.height}, frame.words(key), look, VAlign::top,
                    role);
        y += size.height + below;
    };
    put("my_list_title", theme.look(Type::title).with_ruby(false), Role::heading, theme.px(28, 20));
    const bool cleared = !frame.visit.cleared.empty();
    put(cleared ? "my_list_cleared" : "my_list_empty", theme.look(Type::heading).balanced(),
        Role::heading, theme.px(12, 8));
    put("my_list_how", theme.look(Type::body), Role::text, theme.px(28, 20));
    std::vector<Choosable> ways;
    if (cleared)
        ways.push_back({{"restore_list", frame.words("list_restore"), "ctl-back",
                         ButtonKind::primary, ButtonShape::row},
                        actions::RestoreList{}});
    ways.push_back({{"look_for", frame.words("my_list_look"), "ctl-home",
                     cleared ? ButtonKind::plain : ButtonKind::primary, ButtonShape::row},
                    actions::GoHome{}});
    float wanted = theme.px(16, 12) * static_cast<float>(ways.size() - 1);
    float widest = theme.px(420, 280);
    for (const Choosable& way : ways) widest = std::max(widest, button_width(canvas, way.button));
    wanted += widest * static_cast<float>(ways.size());
    const float width = std::min(column.width, wanted);
    const float height = button_grid_height(frame, width, ways);
    const Action action = draw_button_grid(frame, {column.x, y, width, height}, ways);
    scroll.end(y + height + theme.px(16, 12));
    return action;
}

Action MyListScreen::draw(Frame& frame) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Chrome chrome = draw_chrome(frame, Place::list);
    const base::Rect body = chrome.body;
    Action action = chrome.action;
    if (content_.services.empty()) {
        const Action pressed = draw_empty(frame, body);
        return pressed ? pressed : action;
    }
    const float margin = theme.margin(), gap = theme.px(28, 18);
    base::Rect area{margin, body.y + theme.px(8, 0), 0, 0}, panel;
    if (theme.portrait()) {
        const float height = std::round(body.height * (theme.large() ? 0.38f : 0.36f));
        panel = {margin, body.bottom() - theme.px(16, 12) - height, body.width - 2 * margin,
                 height};
        area.width = body.width - margin - theme.px(26, 16);
        area.height = panel.y - gap - area.y;
    } else {
        const float width = theme.large() ? theme.px(640, 400) : theme.px(640, 420);
        const float top = body.y + theme.px(8, 0);
        panel = {body.right() - margin - width, top, width, body.bottom() - theme.px(16, 12) - top};
        area.width = panel.x - theme.px(20, 14) - area.x;
        area.height = panel.bottom() - area.y;
    }
    const base::Rect whole = area;
    draw_title(frame, area);
    const auto choices = buttons(frame);
    const float grid_width = whole.width - theme.px(32, 24);
    const float grid = button_grid_height(frame, grid_width, choices);
    // If the buttons would leave too little space for the rows, they scroll with them.
    float tallest = 0;
    for (std::size_t i = 0; i < content_.services.size(); ++i)
        tallest = std::max(tallest, row_height(frame, grid_width, i));
    const bool scrolls = area.height - grid < 2.7f * tallest;
    if (!scrolls) {
        const base::Rect foot{area.x, whole.bottom() - grid, grid_width, grid};
        if (const Action pressed = draw_button_grid(frame, foot, choices)) action = pressed;
        area.height -= grid + theme.px(20, 14);
    }
    if (const Action pressed = draw_rows(frame, area, scrolls ? choices : std::vector<Choosable>{}))
        action = pressed;
    canvas.surface(panel, theme.palette().wall, theme.radius_panel());
    if (theme.palette().high_contrast)
        canvas.outline(panel, theme.palette().edge, theme.line_width(), theme.radius_panel());
    canvas.ground(theme.palette().wall);
    codes_.draw(frame, panel.inset(theme.px(44, 22), theme.px(26, 16)));
    canvas.ground(theme.palette().paper);
    return action;
}

} // namespace ui::screens
