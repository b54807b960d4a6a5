#pragma once

#include "catalogue/city.h"
#include "ui/screen.h"

#include <vector>

namespace ui {

/// All numbers below `y`, the urgent ones large; returns the line under them.
float draw_hotlines(Frame& frame, base::Rect column, float y,
                    const std::vector<catalogue::Hotline>& hotlines);

} // namespace ui
