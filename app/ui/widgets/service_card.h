#pragma once

#include "model/service.h"
#include "ui/screen.h"

namespace ui {

/// A service in a list: name, summary, its most important fact, and the button for the visitor's
/// list. Pressing the card opens the service.
float service_card_height(Frame& frame, float width, const model::ServiceCard& card);
Action draw_service_card(Frame& frame, base::Rect rect, const model::ServiceCard& card,
                         const Hue& hue);

} // namespace ui
