#pragma once

#include "model/city.h"
#include "ui/screen.h"

namespace ui {

/// An indicator of the plan: now against target, from zero; what is no number as two linked pills.
/// Draws below `y` and returns the line under it.
float draw_indicator(Frame& frame, base::Rect column, float y, const model::Indicator& indicator);

/// What the colours of the bars mean.
float draw_indicator_legend(Frame& frame, base::Rect column, float y,
                            const std::string& target_year);

/// The right end of a bar for these values: 100 for shares, else the greater of both.
double bar_end(const model::IndicatorValue& value);

} // namespace ui
