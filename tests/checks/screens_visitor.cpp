#include "checks/screens_visitor.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace checks {
namespace {

constexpr double step_ms = 100; ///< between frames while something moves
constexpr int most_steps = 400;

} // namespace

Visitor::Visitor(ui::Kiosk& kiosk) : kiosk_(kiosk) { settle(); }

void Visitor::frame() {
    const auto from = std::chrono::steady_clock::now();
    kiosk_.frame(now_ms_);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - from;
    if (took.count() > slowest_.ms) slowest_ = {took.count(), screen()};
    ++frames_;
}

void Visitor::settle() {
    for (int i = 0; i < most_steps; ++i) {
        const auto due = kiosk_.next_frame_ms();
        if (!due || *due > now_ms_) return;
        now_ms_ += step_ms;
        frame();
    }
}

void Visitor::wait(double ms) {
    now_ms_ += ms;
    frame();
    settle();
}

void Visitor::touch(ui::Touch::Phase phase, base::Point position) {
    kiosk_.touch({phase, 1, position, now_ms_});
}

const ui::Node* Visitor::find(const std::string& id) const {
    const auto found = std::ranges::find(tree().nodes, id, &ui::Node::id);
    return found == tree().nodes.end() ? nullptr : &*found;
}

std::vector<std::string> Visitor::targets(const std::string& prefix) const {
    std::vector<std::string> ids;
    for (const ui::Node& node : tree().nodes)
        if (node.target && node.id.starts_with(prefix)) ids.push_back(node.id);
    return ids;
}

std::vector<std::string> Visitor::bars() const {
    std::vector<std::string> ids;
    for (const ui::Node& node : tree().nodes)
        if (node.role == ui::Role::scrollbar) ids.push_back(node.id);
    return ids;
}

bool Visitor::scroll(const std::string& bar, float by) {
    const ui::Node* thumb = find(bar);
    if (!thumb) return false;
    const base::Rect before = thumb->rect;
    const base::Point at = before.centre(); // beside the column, where there are no targets
    now_ms_ += step_ms;
    touch(ui::Touch::Phase::down, at);
    now_ms_ += 20;
    touch(ui::Touch::Phase::move, {at.x, at.y - by});
    now_ms_ += 300; // a pause, so that there is no fling
    touch(ui::Touch::Phase::up, {at.x, at.y - by});
    settle();
    thumb = find(bar);
    return thumb && std::abs(thumb->rect.y - before.y) > 0.5f;
}

void Visitor::scroll_through(const std::string& bar, const std::function<void()>& look) {
    const ui::Node* thumb = find(bar);
    if (!thumb) return;
    // The scroll area reaches from the thumb's first position to the foot of the screen.
    float foot = static_cast<float>(tree().height_px);
    if (const ui::Node* help = find(screen() == "emergency" ? "close" : "emergency"))
        foot = help->rect.y;
    // What is fixed below a scroll area: the search field above its keys, the buttons and the code
    // of the list.
    for (const char* fast : {"search.field", "counter", "code"})
        if (const ui::Node* below = find(fast); below && below->rect.y > thumb->rect.y)
            foot = std::min(foot, below->rect.y);
    const float step = std::max(60.0f, (foot - thumb->rect.y) * 0.3f);
    for (int i = 0; i < most_steps && scroll(bar, step); ++i) look();
}

void Visitor::rewind() {
    for (const std::string& bar : bars()) scroll(bar, -1e6f);
}

void Visitor::see_all(const std::function<void()>& look) {
    look();
    for (const std::string& bar : bars()) scroll_through(bar, look);
}

bool Visitor::bring(const std::string& id) {
    const auto whole = [&] {
        const ui::Node* node = find(id);
        return node && node->target && !node->clipped;
    };
    if (whole()) return true;
    for (const std::string& bar : bars()) {
        scroll(bar, -1e6f);
        if (whole()) return true;
        for (int i = 0; i < most_steps && scroll(bar, 120); ++i)
            if (whole()) return true;
    }
    return false;
}

bool Visitor::tap(const std::string& id) {
    const ui::Node* node = find(id);
    const bool in_sight = node && node->target && node->rect.height > 24;
    if (!in_sight && !bring(id)) return false;
    tap_at(find(id)->rect.centre());
    return true;
}

bool Visitor::type(const std::string& text) {
    now_ms_ += step_ms;
    const bool taken = kiosk_.type(text);
    settle();
    return taken;
}

void Visitor::tap_at(base::Point at) {
    now_ms_ += step_ms + 1; // more than the debounce time after the last tap
    touch(ui::Touch::Phase::down, at);
    now_ms_ += 40;
    touch(ui::Touch::Phase::up, at);
    settle();
}

void Visitor::hold_at(base::Point at, double ms) {
    now_ms_ += step_ms + 1;
    touch(ui::Touch::Phase::down, at);
    wait(ms);
    touch(ui::Touch::Phase::up, at);
    settle();
}

void Visitor::finger(ui::Touch::Phase phase, base::Point at, std::int64_t id) {
    kiosk_.touch({phase, id, at, now_ms_});
    settle();
}

} // namespace checks
