#include "ui/kiosk/kiosk_impl.h"

#include <algorithm>

namespace ui {

void Kiosk::Impl::move_focus(int direction) {
    std::vector<const Node*> targets;
    for (const Node& node : tree.nodes)
        if (node.target) targets.push_back(&node);
    if (targets.empty()) return;
    const auto count = static_cast<int>(targets.size());
    const auto found =
        std::ranges::find_if(targets, [&](const Node* n) { return n->id == focus.id; });
    int at = direction > 0 ? 0 : count - 1;
    if (found != targets.end())
        at = (static_cast<int>(found - targets.begin()) + direction + count) % count;
    focus.id = targets[static_cast<std::size_t>(at)]->id;
}

void Kiosk::Impl::apply_key(Key key) {
    const auto glide = [&](float share) {
        for (const ScrollRegion& region : stack.top().view.regions)
            if (region.scroll->limit() > 0)
                region.scroll->glide_to(region.scroll->offset() + share * region.scroll->viewport(),
                                        now_ms);
    };
    switch (key) {
    case Key::next:
        move_focus(1);
        break;
    case Key::previous:
        move_focus(-1);
        break;
    case Key::activate:
        focus.activate = !focus.id.empty();
        break;
    case Key::back:
        if (shown() == ScreenKind::search && !visit.query.empty())
            act(actions::SearchFor{}); // first it clears the field
        else
            act(actions::Back{});
        break;
    case Key::erase:
        if (shown() == ScreenKind::search) act(actions::SearchFor{without_last(visit.query)});
        break;
    case Key::up:
        glide(-0.25f);
        break;
    case Key::down:
        glide(0.25f);
        break;
    case Key::page_up:
        glide(-0.85f);
        break;
    case Key::page_down:
        glide(0.85f);
        break;
    }
}

} // namespace ui
