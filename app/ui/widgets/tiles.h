#pragma once

#include "ui/screen.h"

namespace ui {

/// The door of a life stage: a tile in the form of an arched window.
bool draw_life_tile(Frame& frame, base::Rect rect, const model::LifeStage& stage);

/// The place of the picture in a need's tile.
enum class NeedPicture { above, beside, none };

/// The door of a need: a rounded tile.
bool draw_need_tile(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture);
/// Size in pixels of the words in a need's tile as large as `rect`.
float need_words_size(Frame& frame, base::Rect rect, const model::Need& need, NeedPicture picture);

/// The badge at the top of a page that was opened through a life stage.
void draw_life_badge(Canvas& canvas, base::Rect rect, const std::string& icon, const Hue& hue);
/// The badge at the top of a page that was opened through a need.
void draw_need_badge(Canvas& canvas, base::Rect rect, const std::string& icon);

} // namespace ui
