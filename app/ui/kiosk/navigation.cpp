#include "ui/kiosk/navigation.h"

namespace ui {

void Navigation::show(std::unique_ptr<Screen> screen, Door door) {
    stack_.push(std::move(screen), std::move(door));
    turn();
}

void Navigation::show_sheet(std::unique_ptr<Screen> sheet) {
    if (top().screen->facts().gives_way) close();
    show(std::move(sheet));
}

void Navigation::replace_rewound(std::unique_ptr<Screen> screen) {
    replace(std::move(screen));
    for (auto& [id, scroll] : top().view.scrolls) scroll.jump_to(0);
}

void Navigation::back() {
    close();
    turn();
}

bool Navigation::back_to(ScreenKind kind) {
    const std::size_t depth = stack_.depth_of(kind);
    if (depth == 0) return false;
    stack_.pop_to(depth);
    turn();
    return true;
}

void Navigation::back_from(ScreenKind kind) {
    stack_.pop_to(stack_.depth_of(kind) - 1);
    turn();
}

} // namespace ui
