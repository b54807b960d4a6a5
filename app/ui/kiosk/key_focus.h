#pragma once

#include "ui/canvas.h"
#include "ui/screen.h"
#include "ui/semantics.h"
#include "ui/touch.h"

#include <vector>

namespace ui {

/// Operates the screen by a keyboard or scanner. Keys wait for the next frame; they move the focus
/// from target to target.
class KeyFocus {
  public:
    void press(Key key) { keys_.push_back(key); }
    /// The keys pressed since the last call, in order.
    std::vector<Key> take();

    /// Applies a key within the screen: moves the focus over the targets of the tree, presses the
    /// focused target, or scrolls the view. The keys back and erase are not handled here.
    void apply(Key key, const SemanticTree& tree, ViewState& view, double now_ms);

    /// For the canvas, which presses the focused target if it is to be activated.
    Focus& focus() { return focus_; }
    /// Cancels a press that the canvas has not seen yet.
    void release() { focus_.activate = false; }
    /// Removes the focus; the id of the focused target is overwritten in memory.
    void forget();

  private:
    void move(int direction, const SemanticTree& tree);

    std::vector<Key> keys_;
    Focus focus_;
};

} // namespace ui
