#include "ui/widgets/code_panel.h"

#include "ui/handover.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

constexpr int smallest_largest_version = 13; ///< 331 bytes: a page's heading and a service
constexpr Colour black{0x000000}, white{0xFFFFFF};

float button_height(const Theme& theme) { return std::max(theme.px(96, 80), theme.least_target()); }
float foot_gap(const Theme& theme) { return theme.px(16, 12); }

Button next_button(Frame& frame) {
    return {"next_code", frame.words("code_next"), "ctl-next", ButtonKind::primary,
            ButtonShape::onward};
}

Look title_look(const Theme& theme) { return theme.look(Type::heading).balanced(); }
Look hint_look(const Theme& theme) {
    return theme.look(Type::label).in(theme.palette().ink2).spaced(1.4f).balanced();
}

} // namespace

int largest_version_in(float side_px, double px_per_mm) {
    const double module = std::ceil(CodePanel::least_module_mm * px_per_mm - 1e-6);
    const int modules = static_cast<int>(side_px / module) - 2 * quiet_zone;
    return std::clamp((modules - side_of(0)) / 4, smallest_largest_version, largest_version);
}

void CodePanel::make(Frame& frame, float side) {
    const text::Strings& strings = frame.canvas.strings();
    const int version = largest_version_in(side, frame.theme().device().px_per_mm());
    if (shown_.language != strings.language() || shown_.version != version) {
        shown_ = {strings.language(),
                  version,
                  handover_pages(services_, frame.city, strings, capacity_of(version)),
                  0,
                  {}};
    }
    if (!shown_.code && !shown_.texts.empty()) shown_.code = make_code(shown_.texts[shown_.at]);
}

void CodePanel::next() {
    shown_.at = (shown_.at + 1) % shown_.texts.size();
    shown_.code.reset();
}

void CodePanel::draw_code(Frame& frame, base::Rect square) const {
    if (!shown_.code) return;
    Canvas& canvas = frame.canvas;
    const Colour around = canvas.ground();
    // Always black on white, as cameras expect.
    canvas.surface(square, white, frame.theme().radius_card());
    const QrCode& code = *shown_.code;
    const float module = std::floor(square.width / static_cast<float>(code.side + 2 * quiet_zone));
    const float side = module * static_cast<float>(code.side);
    const float left = std::round(square.centre().x - side / 2);
    const float top = std::round(square.centre().y - side / 2);
    const ImU32 ink = IM_COL32_BLACK;
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x) {
            if (!code.at(x, y)) continue;
            const int from = x;
            while (x + 1 < code.side && code.at(x + 1, y)) ++x;
            const float at = top + static_cast<float>(y) * module;
            canvas.list().AddRectFilled({left + static_cast<float>(from) * module, at},
                                        {left + static_cast<float>(x + 1) * module, at + module},
                                        ink);
        }
    canvas.describe(Role::picture, "code", shown_.texts[shown_.at], {left, top, side, side}, black,
                    white);
    canvas.ground(around);
}

float CodePanel::words_height(Frame& frame, float width, bool beside, bool with_hint) const {
    const Theme& theme = frame.theme();
    const float title =
        frame.canvas.measure(frame.words("code_title"), title_look(theme), width).height;
    if (!with_hint) return title;
    const float hint =
        frame.canvas.measure(frame.words("code_hint"), hint_look(theme), width).height;
    return title + hint + (beside ? theme.px(16, 12) : theme.px(4, 2));
}

void CodePanel::draw_words(Frame& frame, base::Rect box, bool beside, bool with_hint) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    Look title = title_look(theme), hint = hint_look(theme);
    if (!beside) title = title.centred(), hint = hint.centred();
    const base::Size size = canvas.measure(frame.words("code_title"), title, box.width);
    canvas.text({box.x, box.y, box.width, size.height}, frame.words("code_title"), title,
                VAlign::top, Role::heading);
    if (!with_hint) return;
    const float y = box.y + size.height + (beside ? theme.px(16, 12) : theme.px(4, 2));
    canvas.text({box.x, y, box.width, box.bottom() - y}, frame.words("code_hint"), hint);
}

text::RubyText CodePanel::number_of(Frame& frame, std::size_t page) const {
    return frame.canvas.strings().format(
        "code_number",
        {{"number", static_cast<int>(page) + 1}, {"count", static_cast<int>(shown_.texts.size())}});
}

CodePanel::Foot CodePanel::foot_of(Frame& frame, float width) const {
    const Theme& theme = frame.theme();
    Foot foot;
    foot.number = number_of(frame, shown_.at);
    foot.look = theme.look(Type::name).with_ruby(false).lines(1);
    const float button = button_width(frame.canvas, next_button(frame)) - 2 * theme.px(14, 10);
    // As wide as the widest of all pages, so that the code's size is the same on all pages. With
    // another size all codes would be made again.
    const auto measured = [&] {
        foot.number_size = {};
        for (std::size_t page = 0; page < std::max<std::size_t>(1, shown_.texts.size()); ++page) {
            const base::Size size = frame.canvas.measure(number_of(frame, page), foot.look, 0);
            foot.number_size.width = std::max(foot.number_size.width, size.width);
            foot.number_size.height = std::max(foot.number_size.height, size.height);
        }
        return foot.number_size.width + foot_gap(theme) + button <= width;
    };
    foot.beside = measured();
    if (!foot.beside) {
        foot.look = theme.look(Type::label).bold().with_ruby(false).lines(1);
        foot.beside = measured();
    }
    foot.height = button_height(theme);
    if (!foot.beside) foot.height += foot.number_size.height + theme.px(8, 6);
    return foot;
}

void CodePanel::draw_foot(Frame& frame, base::Rect box) {
    Canvas& canvas = frame.canvas;
    const Theme& theme = frame.theme();
    const Foot foot = foot_of(frame, box.width);
    const float wide = std::ceil(foot.number_size.width) + 1;
    const float high = foot.beside ? box.height : foot.number_size.height;
    canvas.text({box.x, box.y, wide, high}, foot.number, foot.look, VAlign::middle, Role::figure);
    base::Rect button = box;
    button.height = button_height(theme);
    if (foot.beside) {
        button.x = std::round(box.x + wide + foot_gap(theme));
        button.width = box.right() - button.x;
    } else {
        button.y = box.bottom() - button.height;
    }
    if (draw_button(canvas, button, next_button(frame))) next();
}

void CodePanel::draw(Frame& frame, base::Rect box) {
    const Theme& theme = frame.theme();
    const bool beside = box.width > box.height * 1.3f;
    const float gap = theme.px(20, 12);
    if (beside) {
        const float side = std::min(box.height, std::floor(box.width * 0.56f));
        make(frame, side);
        const base::Rect square{box.x, std::round(box.centre().y - side / 2), side, side};
        draw_code(frame, square);
        const float x = square.right() + theme.px(32, 22);
        const float width = box.right() - x;
        const bool several = shown_.texts.size() > 1;
        const float foot = several ? foot_of(frame, width).height + gap : 0;
        const bool hint = words_height(frame, width, true) + foot <= box.height;
        const float words = words_height(frame, width, true, hint), all = words + foot;
        const float y = std::round(box.y + std::max(0.0f, (box.height - all) / 2));
        draw_words(frame, {x, y, width, words}, true, hint);
        if (several) draw_foot(frame, {x, y + words + gap, width, foot - gap});
        return;
    }
    // Leaves space for the footer even if there is only one code, so that the code does not move.
    const float foot = foot_of(frame, box.width).height;
    float words = words_height(frame, box.width, false) + gap;
    const double module = std::ceil(least_module_mm * theme.device().px_per_mm());
    const auto least =
        static_cast<float>(module * (side_of(smallest_largest_version) + 2 * quiet_zone));
    if (box.height - words - gap - foot < least) words = 0; // the code is more important
    const float side = std::min(box.width, box.height - words - gap - foot);
    make(frame, side);
    if (words > 0) draw_words(frame, {box.x, box.y, box.width, words - gap}, false);
    const base::Rect square{std::round(box.centre().x - side / 2), box.y + words, side, side};
    draw_code(frame, square);
    if (shown_.texts.size() > 1) draw_foot(frame, {box.x, square.bottom() + gap, box.width, foot});
}

} // namespace ui
