#include "ui/screens/staff_pin_screen.h"

#include "ui/widgets/staff_page.h"

#include <array>
#include <cmath>

namespace ui::screens {
namespace {

constexpr std::size_t pin_digits = 6;
constexpr int columns = 3, rows = 4;
constexpr double shown_in_minutes_s = 120;

/// The keys, row by row.
constexpr std::array<const char*, 12> keys{"1", "2", "3", "4",     "5", "6",
                                           "7", "8", "9", "clear", "0", "erase"};

bool draw_pad_key(Frame& frame, base::Rect rect, const std::string& key, bool enabled) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const Colour around = canvas.ground();
    const bool digit = key.size() == 1;
    const text::RubyText words =
        digit ? plain(key) : frame.words(key == "clear" ? "key_clear" : "key_erase");
    const Press press = canvas.press("pin." + key, Role::button, words.base, rect, enabled);
    const SillBox box{press.held ? p.here : (enabled ? p.card : p.paper),
                      enabled ? p.edge : p.hair,
                      enabled ? p.edge : p.hair,
                      enabled ? theme.px(6, 5) : 0,
                      theme.radius_button(),
                      theme.line_width()};
    const base::Rect face = draw_sill_box(canvas, rect, box, press.held);
    const Colour ink = enabled ? p.ink : p.ink2;
    const base::Rect room = face.inset(theme.px(10, 8), 0);
    Look look = theme.look(digit ? Type::figure : Type::label).in(ink).centred().bold();
    look = look.with_ruby(false).lines(digit ? 1 : 2);
    look = digit ? look.sized(std::min(look.size, face.height * 0.6f))
                 : fitted(canvas, words, look, {room.width, room.height}, theme.px(24, 20));
    canvas.text(room, words, look, VAlign::middle, Role::text, enabled);
    canvas.ground(around);
    return press.clicked;
}

} // namespace

void StaffPinScreen::forget() {
    digits_.assign(digits_.capacity(), '\0');
    digits_.clear();
}

void StaffPinScreen::draw_words(Frame& frame, base::Rect area) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const PinState& pin = frame.staff->pin;
    text::RubyText words = frame.words("staff_pin_words");
    if (pin.worn_out)
        words = frame.words("staff_pin_worn_out");
    else if (pin.looking)
        words = frame.words("staff_pin_looking");
    else if (pin.wait_s > 0 && pin.in_doubt)
        words = canvas.strings().format(
            "staff_pin_in_doubt", {{"minutes", static_cast<int>(std::ceil(pin.wait_s / 60))}});
    else if (pin.wait_s > shown_in_minutes_s)
        words = canvas.strings().format(
            "staff_pin_wait_minutes", {{"minutes", static_cast<int>(std::ceil(pin.wait_s / 60))}});
    else if (pin.wait_s > 0)
        words = canvas.strings().format("staff_pin_wait",
                                        {{"seconds", static_cast<int>(std::ceil(pin.wait_s))}});
    else if (pin.wrong && digits_.empty())
        words = frame.words("staff_pin_wrong");
    Look look = theme.look(Type::body).balanced();
    if (theme.portrait()) look = look.centred();
    look = fitted(canvas, words, look, {area.width, area.height}, theme.px(24, 20));
    canvas.text(area, words, look, VAlign::middle);
}

void StaffPinScreen::draw_digits(Frame& frame, base::Rect area) const {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Palette& p = canvas.palette();
    const float disc = theme.px(44, 36), gap = theme.px(28, 22);
    const float width = static_cast<float>(pin_digits) * (disc + gap) - gap;
    float x = theme.portrait() ? std::round(area.centre().x - width / 2) : area.x;
    const float y = area.centre().y;
    for (std::size_t i = 0; i < pin_digits; ++i, x += disc + gap) {
        const base::Point centre{x + disc / 2, y};
        canvas.disc(centre, disc / 2, p.ink);
        if (i >= digits_.size()) canvas.disc(centre, disc / 2 - theme.px(4, 3), p.paper);
    }
    const float left = theme.portrait() ? std::round(area.centre().x - width / 2) : area.x;
    canvas.describe(Role::figure, "pin.digits",
                    canvas.strings()
                        .format("staff_pin_digits", {{"count", static_cast<int>(digits_.size())}})
                        .base,
                    {left, y - disc / 2, width, disc}, p.ink, p.paper);
}

std::string StaffPinScreen::draw_pad(Frame& frame, base::Rect area, bool enabled) const {
    const Theme& theme = frame.theme();
    const float gap = theme.px(16, 12);
    const float width =
        std::min(theme.px(230, 180), std::floor((area.width - gap * (columns - 1)) / columns));
    const float height =
        std::min(theme.px(170, 140), std::floor((area.height - gap * (rows - 1)) / rows));
    const float left = std::round(area.centre().x - (width * columns + gap * (columns - 1)) / 2);
    const float top = std::round(area.bottom() - height * rows - gap * (rows - 1));
    std::string pressed;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::size_t row = i / columns;
        const base::Rect rect{left + static_cast<float>(i % columns) * (width + gap),
                              top + static_cast<float>(row) * (height + gap), width, height};
        if (draw_pad_key(frame, rect, keys[i], enabled)) pressed = keys[i];
    }
    return pressed;
}

Action StaffPinScreen::draw(Frame& frame) {
    const Theme& theme = frame.theme();
    const StaffPage page = draw_staff_page(frame, "staff_pin_title", false, "staff_pin_leave");
    const PinState& pin = frame.staff->pin;
    const bool open = !pin.looking && !pin.worn_out && pin.wait_s <= 0;
    const base::Rect& body = page.body;
    base::Rect words, discs, pad;
    if (theme.portrait()) {
        const float above = std::max(theme.px(300, 210), body.height * 0.3f);
        words = {body.x, body.y, body.width, above - theme.px(90, 70)};
        discs = {body.x, words.bottom(), body.width, theme.px(90, 70)};
        pad = {body.x, body.y + above, body.width, body.height - above};
    } else {
        const float width = std::round(body.width * 0.46f);
        words = {body.x, body.y, width, body.height * 0.55f};
        discs = {body.x, words.bottom(), width, theme.px(90, 70)};
        pad = {body.right() - width, body.y, width, body.height};
    }
    draw_words(frame, words);
    draw_digits(frame, discs);
    const std::string pressed = draw_pad(frame, pad, open);
    if (page.action || pressed.empty()) return page.action;
    if (pressed == "clear")
        forget();
    else if (pressed == "erase" && !digits_.empty())
        digits_.pop_back();
    else if (pressed.size() == 1)
        digits_ += pressed;
    if (digits_.size() < pin_digits) return {};
    Action attempt = actions::EnterPin{digits_};
    forget();
    return attempt;
}

} // namespace ui::screens
