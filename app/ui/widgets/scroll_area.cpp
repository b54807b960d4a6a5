#include "ui/widgets/scroll_area.h"

#include <cmath>

namespace ui {

ScrollArea::ScrollArea(Frame& frame, const std::string& id, base::Rect viewport)
    : frame_(frame), id_(id), viewport_(viewport), scroll_(frame.view.scrolls[id]) {
    scroll_.advance(frame.now_ms, frame.feel);
    frame_.canvas.push_clip(viewport_);
}

base::Rect ScrollArea::column() const {
    const float bar = frame_.theme().px(32, 24);
    return {viewport_.x, viewport_.y, viewport_.width - bar, viewport_.height};
}

float ScrollArea::top() const { return std::round(viewport_.y - scroll_.offset()); }

void ScrollArea::end(float bottom) { content_ = bottom - top(); }

ScrollArea::~ScrollArea() {
    frame_.canvas.pop_clip();
    scroll_.resize(content_, viewport_.height);
    frame_.view.regions.push_back({viewport_, &scroll_});
    if (scroll_.limit() > 0.5f) draw_bar();
}

void ScrollArea::draw_bar() {
    const Theme& theme = frame_.theme();
    const float width = theme.px(12, 9);
    const base::Rect track{viewport_.right() - width, viewport_.y, width, viewport_.height};
    const float share = viewport_.height / scroll_.content();
    const float length = std::max(theme.px(60, 48), track.height * share);
    const float at = std::clamp(scroll_.offset() / scroll_.limit(), 0.0f, 1.0f);
    const base::Rect thumb{track.x, std::round(track.y + (track.height - length) * at), width,
                           std::round(length)};
    const Palette& palette = frame_.canvas.palette();
    const Colour before = frame_.canvas.ground();
    frame_.canvas.surface(track, palette.high_contrast ? Colour{0x333333} : palette.hair,
                          width / 2);
    frame_.canvas.surface(thumb, palette.high_contrast ? palette.lamp : palette.edge, width / 2);
    frame_.canvas.ground(before);
    frame_.canvas.describe(Role::scrollbar, id_ + ".scrollbar", "", thumb, palette.edge, before);
}

} // namespace ui
