#include "ui/kiosk/screen_stack.h"

#include "base/require.h"

#include <algorithm>

namespace ui {
namespace {

/// Related services can be followed without end; beyond this depth the oldest screen above the
/// `kept_below` lowest ones is removed.
constexpr std::size_t greatest_depth = 32;
constexpr std::size_t kept_below = 2;

} // namespace

void ScreenStack::reset(std::unique_ptr<Screen> first) {
    entries_.clear();
    push(std::move(first));
}

void ScreenStack::push(std::unique_ptr<Screen> screen, Door door) {
    base::require(screen != nullptr, "a screen is pushed that is none");
    if (entries_.size() >= greatest_depth) entries_.erase(entries_.begin() + kept_below);
    entries_.push_back(std::make_unique<Entry>(Entry{std::move(screen), {}, std::move(door)}));
}

void ScreenStack::pop() {
    if (entries_.size() > 1) entries_.pop_back();
}

void ScreenStack::pop_to(std::size_t size) {
    while (entries_.size() > std::max<std::size_t>(size, 1)) entries_.pop_back();
}

std::size_t ScreenStack::depth_of(ScreenKind kind) const {
    for (std::size_t depth = entries_.size(); depth > 0; --depth)
        if (entries_[depth - 1]->screen->kind() == kind) return depth;
    return 0;
}

bool ScreenStack::has_staff_page() const {
    return std::ranges::any_of(entries_,
                               [](const auto& entry) { return entry->screen->facts().for_staff; });
}

void ScreenStack::replace_top(std::unique_ptr<Screen> screen) { top().screen = std::move(screen); }

} // namespace ui
