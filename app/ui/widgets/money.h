#pragma once

#include "model/service.h"
#include "ui/screen.h"

namespace ui {

/// An amount set large: 月 and 円 small, the number big. One node holds the whole of it.
base::Size measure_amount(Canvas& canvas, const model::Amount& amount, const Look& number);
void draw_amount(Canvas& canvas, base::Point top_left, const model::Amount& amount,
                 const Look& number);

} // namespace ui
