#include "ui/kiosk/key_focus.h"

#include <algorithm>
#include <utility>

namespace ui {

std::vector<Key> KeyFocus::take() { return std::exchange(keys_, {}); }

void KeyFocus::forget() {
    focus_.id.assign(focus_.id.capacity(), '\0');
    focus_ = {};
}

void KeyFocus::move(int direction, const SemanticTree& tree) {
    std::vector<const Node*> targets;
    for (const Node& node : tree.nodes)
        if (node.target) targets.push_back(&node);
    if (targets.empty()) return;
    const auto count = static_cast<int>(targets.size());
    const auto found =
        std::ranges::find_if(targets, [&](const Node* n) { return n->id == focus_.id; });
    int at = direction > 0 ? 0 : count - 1;
    if (found != targets.end())
        at = (static_cast<int>(found - targets.begin()) + direction + count) % count;
    focus_.id = targets[static_cast<std::size_t>(at)]->id;
}

void KeyFocus::apply(Key key, const SemanticTree& tree, ViewState& view, double now_ms) {
    const auto glide = [&](float share) {
        for (const ScrollRegion& region : view.regions)
            if (region.scroll->limit() > 0)
                region.scroll->glide_to(region.scroll->offset() + share * region.scroll->viewport(),
                                        now_ms);
    };
    switch (key) {
    case Key::next:
        return move(1, tree);
    case Key::previous:
        return move(-1, tree);
    case Key::activate:
        focus_.activate = !focus_.id.empty();
        return;
    case Key::up:
        return glide(-0.25f);
    case Key::down:
        return glide(0.25f);
    case Key::page_up:
        return glide(-0.85f);
    case Key::page_down:
        return glide(0.85f);
    case Key::back:
    case Key::erase:
        return;
    }
}

} // namespace ui
