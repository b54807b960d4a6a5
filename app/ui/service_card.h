#pragma once

#include "catalogue/service.h"
#include "ui/screen.h"

namespace ui {

/// A service in a list: name, what it is, its one fact. The whole card is one target.
float service_card_height(Frame& frame, float width, const catalogue::ServiceCard& card);
bool draw_service_card(Frame& frame, base::Rect rect, const catalogue::ServiceCard& card,
                       const Hue& hue);

} // namespace ui
