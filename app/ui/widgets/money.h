#pragma once

#include "model/service.h"
#include "ui/screen.h"

namespace ui {

/// An amount with a large number and small 月 and 円. It is a single node in the semantic tree.
base::Size measure_amount(Canvas& canvas, const model::Amount& amount, const Look& number);
void draw_amount(Canvas& canvas, base::Point top_left, const model::Amount& amount,
                 const Look& number);

} // namespace ui
