#pragma once

#include "ui/canvas.h"
#include "ui/device.h"
#include "ui/semantics.h"

namespace ui {

/// Everything that can be pressed in the lower part of a tall panel, for who sits or cannot lift
/// an arm: the screens are laid out for a panel as high as that part, and what they drew is moved
/// down. Of an upright 21.5-inch panel the lower 70 percent are 33 cm: with its lower edge at 77 cm
/// no control is above 110 cm (the limit of the city of Yokohama; the ADA allows 122 cm).
constexpr double low_reach_share = 0.7;

/// Only a kiosk's upright panel has a part that is out of reach: a tablet lies in the hand.
bool has_low_reach(const Device& device);
/// The lower part as a panel of its own, with the same millimetres.
Device lower_part(const Device& device);

/// Moves what was drawn, and the nodes of the tree, down to the panel's foot; above there is
/// nothing but the mark, which the head of the screen does not show then.
void move_down(const Device& panel, const Canvas& canvas, const Icons& icons, SemanticTree& tree);

} // namespace ui
