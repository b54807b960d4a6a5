#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <vector>

namespace ui {

/// Draws all numbers from `y` downwards, the urgent ones large; returns the bottom.
float draw_hotlines(Frame& frame, base::Rect column, float y,
                    const std::vector<model::Hotline>& hotlines);

/// The name by which the hotline is known. In やさしい にほんご it is the Japanese one with
/// readings, because kana alone are hard to recognise (えすおーえす).
const text::RubyText& hotline_name(const Frame& frame, const model::Hotline& line);
/// The look for that name, with readings if it needs them.
Look hotline_look(const Frame& frame, const Look& look);

} // namespace ui
