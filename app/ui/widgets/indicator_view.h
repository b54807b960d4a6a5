#pragma once

#include "model/city.h"
#include "ui/screen.h"

namespace ui {

/// Draws an indicator of the plan from `y` downwards and returns the bottom. Numbers are bars from
/// zero for the present value and the target; texts are two linked tags.
float draw_indicator(Frame& frame, base::Rect column, float y, const model::Indicator& indicator);

/// Explains the colours of the bars.
float draw_indicator_legend(Frame& frame, base::Rect column, float y,
                            const std::string& target_year);

/// The value at the right end of the bars: 100 for percentages, otherwise the greater value.
double bar_end(const model::IndicatorValue& value);

} // namespace ui
