#pragma once

#include "ui/canvas.h"
#include "ui/screen.h"
#include "ui/semantics.h"
#include "ui/touch.h"

#include <vector>

namespace ui {

/// A keyboard's or scanner's way through the screen: keys wait for the next frame, and one target
/// after the other has the focus.
class KeyFocus {
  public:
    void press(Key key) { keys_.push_back(key); }
    /// Those that were pressed since this was last asked, in their order.
    std::vector<Key> take();

    /// What a key does within one screen: moves the focus over the targets of the tree, presses the
    /// one that has it, scrolls the view. Keys that lead elsewhere (back, erase) do nothing here.
    void apply(Key key, const SemanticTree& tree, ViewState& view, double now_ms);

    /// For the canvas, which presses the target that is to be activated.
    Focus& focus() { return focus_; }
    /// Nothing is pressed that was to be.
    void release() { focus_.activate = false; }
    /// No target has the focus; which one had it is overwritten.
    void forget();

  private:
    void move(int direction, const SemanticTree& tree);

    std::vector<Key> keys_;
    Focus focus_;
};

} // namespace ui
