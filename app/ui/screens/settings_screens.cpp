#include "ui/screens/settings_screens.h"

#include "ui/languages.h"
#include "ui/low_reach.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/scroll_area.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace ui::screens {
namespace {

struct Choice {
    Button button;
    Preferences then;
    bool current = false;
};

Action draw_choices(Frame& frame, base::Rect area, float& y, const std::vector<Choice>& choices) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const float gap = theme.px(20, 14);
    const float height = std::max(theme.px(116, 88), theme.least_target());
    const auto count = static_cast<float>(choices.size());
    float wanted = theme.px(360, 230);
    for (const Choice& choice : choices)
        wanted = std::max(wanted, button_width(canvas, choice.button) + theme.px(54, 42));
    const float share = (area.width - gap * (count - 1)) / count;
    // Words may come nearer to the edges before the buttons are put into a column.
    const bool rows = share >= wanted - theme.px(32, 24);
    const float width = rows ? std::min(wanted, std::floor(share))
                             : std::min(area.width, std::max(wanted, theme.px(560, 400)));
    float x = area.x;
    Action action;
    for (const Choice& choice : choices) {
        Button button = choice.button;
        button.kind = choice.current ? ButtonKind::primary : ButtonKind::plain;
        if (choice.current) button.icon = "ctl-check";
        if (draw_button(canvas, {x, y, width, height}, button)) {
            action = actions::SetPreferences{choice.then};
        }
        if (rows)
            x += width + gap;
        else
            y += height + gap;
    }
    if (rows) y += height + gap;
    return action;
}

constexpr std::array<const char*, 5> headings{"text_size", "text_ruby", "text_contrast",
                                              "text_motion", "text_reach"};

/// Draws a heading. All have the height of the highest one, so that groups side by side are
/// aligned.
void draw_heading(Frame& frame, base::Rect area, float& y, std::string_view key) {
    const Look look = frame.theme().look(Type::name);
    const auto height_of = [&](std::string_view words) {
        return frame.canvas.measure(frame.words(words), look, area.width).height;
    };
    float highest = 0;
    for (const char* heading : headings) highest = std::max(highest, height_of(heading));
    const float height = height_of(key);
    frame.canvas.text({area.x, y + highest - height, area.width, height}, frame.words(key), look,
                      VAlign::top, Role::heading);
    y += highest + frame.theme().px(14, 10);
}

Choice choice(Frame& frame, const char* id, const char* key, Preferences then) {
    return {{id, frame.words(key), "", ButtonKind::plain, ButtonShape::row},
            then,
            then == frame.theme().preferences()};
}

} // namespace

Action LanguageScreen::draw(Frame& frame) {
    const Overlay overlay =
        draw_overlay(frame, "language_title", "ctl-language", false, "language");
    const Preferences now = frame.theme().preferences();
    std::vector<Choice> choices;
    for (const ScreenLanguage& language : screen_languages) {
        const Preferences then = now.in(language);
        choices.push_back({{"language." + then.language, plain(std::string(language.name)), "",
                            ButtonKind::plain, ButtonShape::row},
                           then,
                           now.language == then.language});
    }
    ScrollArea scroll(frame, "language", overlay.content);
    float y = scroll.top();
    Action action = draw_choices(frame, scroll.column(), y, choices);
    const Look note = frame.theme().look(Type::caption);
    const base::Size size =
        frame.canvas.measure(frame.words("language_note"), note, scroll.column().width);
    frame.canvas.text({scroll.column().x, y, scroll.column().width, size.height},
                      frame.words("language_note"), note);
    scroll.end(y + size.height);
    return action ? action : overlay.action;
}

Action TextSettingsScreen::draw(Frame& frame) {
    const Overlay overlay = draw_overlay(frame, "text_title", "ctl-text-size", false, "text");
    const Preferences now = frame.theme().preferences();
    ScrollArea scroll(frame, "text", overlay.content);
    const base::Rect area = scroll.column();
    float y = scroll.top();
    Action action = overlay.action;
    // Two groups are side by side if there is space.
    const float gap = frame.theme().px(48, 30);
    const bool beside = area.width >= frame.theme().px(1500, 1100);
    const float width = beside ? (area.width - gap) / 2 : area.width;
    float row_end = y;
    int drawn = 0;
    const auto group = [&](const char* key, const std::vector<Choice>& choices) {
        const bool right = beside && drawn++ % 2 == 1;
        float at = y;
        const base::Rect column{area.x + (right ? width + gap : 0), area.y, width, area.height};
        draw_heading(frame, column, at, key);
        if (const Action pressed = draw_choices(frame, column, at, choices)) action = pressed;
        row_end = std::max(row_end, at + frame.theme().px(20, 14));
        if (right || !beside) y = row_end;
    };
    const auto with = [&](auto change) {
        Preferences then = now;
        change(then);
        return then;
    };
    group("text_size", {choice(frame, "size.ordinary", "text_ordinary",
                               with([](Preferences& p) { p.large = false; })),
                        choice(frame, "size.large", "text_large",
                               with([](Preferences& p) { p.large = true; }))});
    group(
        "text_ruby",
        {choice(frame, "ruby.on", "text_ruby_on", with([](Preferences& p) { p.ruby = true; })),
         choice(frame, "ruby.off", "text_ruby_off", with([](Preferences& p) { p.ruby = false; }))});
    group("text_contrast", {choice(frame, "contrast.ordinary", "text_contrast_ordinary",
                                   with([](Preferences& p) { p.high_contrast = false; })),
                            choice(frame, "contrast.high", "text_contrast_high",
                                   with([](Preferences& p) { p.high_contrast = true; }))});
    group("text_motion", {choice(frame, "motion.ordinary", "text_motion_ordinary",
                                 with([](Preferences& p) { p.reduced_motion = false; })),
                          choice(frame, "motion.reduced", "text_motion_reduced",
                                 with([](Preferences& p) { p.reduced_motion = true; }))});
    if (has_low_reach(frame.theme().device()) || now.low_reach)
        group("text_reach", {choice(frame, "reach.ordinary", "text_reach_ordinary",
                                    with([](Preferences& p) { p.low_reach = false; })),
                             choice(frame, "reach.low", "text_reach_low",
                                    with([](Preferences& p) { p.low_reach = true; }))});
    scroll.end(row_end);
    return action;
}

} // namespace ui::screens
