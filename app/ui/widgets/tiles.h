#pragma once

#include "ui/screen.h"

namespace ui {

/// An arched window: the door of a life stage.
bool draw_life_tile(Frame& frame, base::Rect rect, const model::LifeStage& stage);

/// Where a need's pane has its picture.
enum class NeedPicture { above, beside, none };

/// A rounded pane: the door of a need.
bool draw_need_tile(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture);
/// Size in px of the words of a need in a pane as large as `rect`.
float need_words_size(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture);

/// The small window at the head of a page that was reached through a life stage.
void draw_life_badge(Canvas& canvas, base::Rect rect, const std::string& icon, const Hue& hue);
/// The small pane at the head of a page that was reached through a need.
void draw_need_badge(Canvas& canvas, base::Rect rect, const std::string& icon);

} // namespace ui
