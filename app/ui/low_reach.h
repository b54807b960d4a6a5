#pragma once

#include "ui/canvas.h"
#include "ui/device.h"
#include "ui/semantics.h"

namespace ui {

/// Low reach puts all controls into the lower part of a tall panel, for people who sit or cannot
/// lift an arm: screens are laid out for a panel of that height and then moved down. The lower 70
/// percent of an upright 21.5-inch panel are 33 cm. If its lower edge is at 77 cm, no control is
/// above 110 cm (the limit of the city of Yokohama; the ADA allows 122 cm).
constexpr double low_reach_share = 0.7;

/// Whether low reach makes sense: only for the upright panel of a kiosk.
bool has_low_reach(const Device& device);
/// The lower part as a panel with the same pixel size.
Device lower_part(const Device& device);

/// Moves everything drawn and the nodes of the tree down to the lower part. Above it only the logo
/// is shown, which the header leaves out in this mode.
void move_down(const Device& panel, const Canvas& canvas, const Icons& icons, SemanticTree& tree);

} // namespace ui
