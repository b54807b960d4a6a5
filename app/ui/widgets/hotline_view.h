#pragma once

#include "model/city.h"
#include "ui/screen.h"

#include <vector>

namespace ui {

/// All numbers below `y`, the urgent ones large; returns the line under them.
float draw_hotlines(Frame& frame, base::Rect column, float y,
                    const std::vector<model::Hotline>& hotlines);

/// The name as the number is known by: in やさしい にほんご the Japanese one, to be set with its
/// readings. Kana alone hide it (えすおーえす).
const text::RubyText& hotline_name(const Frame& frame, const model::Hotline& line);
/// The look with readings where that name needs them.
Look hotline_look(const Frame& frame, const Look& look);

} // namespace ui
