#pragma once

#include "model/service.h"
#include "ui/screen.h"

namespace ui {

/// A service in a list: name, what it is, its one fact, and the toggle that puts it on the
/// visitor's list. The card opens the service.
float service_card_height(Frame& frame, float width, const model::ServiceCard& card);
Action draw_service_card(Frame& frame, base::Rect rect, const model::ServiceCard& card,
                         const Hue& hue);

} // namespace ui
