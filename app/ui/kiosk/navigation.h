#pragma once

#include "ui/kiosk/page_turn.h"
#include "ui/kiosk/screen_stack.h"

#include <memory>

namespace ui {

/// The stack of opened screens, the top one of which is shown, and the transition between screens.
class Navigation {
  public:
    explicit Navigation(bool reduced_motion) : turn_(reduced_motion) {}

    /// Sets the time for the following calls, in milliseconds.
    void at(double now_ms) { now_ms_ = now_ms; }
    void reduce_motion(bool reduced_motion) { turn_.reduce(reduced_motion); }

    ScreenStack::Entry& top() { return stack_.top(); }
    const ScreenStack::Entry& top() const { return stack_.top(); }
    ScreenKind shown() const { return top().screen->kind(); }
    /// Whether only the first screen is open.
    bool at_first() const { return stack_.size() == 1; }
    /// Whether such a screen is in the stack.
    bool has(ScreenKind kind) const { return stack_.depth_of(kind) > 0; }
    bool has_staff_page() const { return stack_.has_staff_page(); }

    /// Closes all screens and opens this one, without a transition.
    void reset(std::unique_ptr<Screen> first) { stack_.reset(std::move(first)); }
    /// Opens a screen on top. Without `door` it has the door of the screen that is shown now.
    void show(std::unique_ptr<Screen> screen) { show(std::move(screen), top().door); }
    void show(std::unique_ptr<Screen> screen, Door door);
    /// Opens a sheet on top. A sheet that is shown already is replaced.
    void show_sheet(std::unique_ptr<Screen> sheet);
    /// Replaces the shown screen and keeps its scroll position.
    void replace(std::unique_ptr<Screen> screen) { stack_.replace_top(std::move(screen)); }
    /// Replaces the shown screen and scrolls to the beginning.
    void replace_rewound(std::unique_ptr<Screen> screen);

    /// Closes the shown screen.
    void back();
    /// The same without a transition.
    void close() { stack_.pop(); }
    /// Closes everything above the topmost screen of this kind. False if there is none.
    bool back_to(ScreenKind kind);
    /// Closes the topmost screen of this kind and everything above it.
    void back_from(ScreenKind kind);
    void back_to_first() { stack_.pop_to(1); }

    /// Starts the transition of a new screen for the shown one.
    void turn() { turn_.start(now_ms_); }
    bool moving() const { return turn_.moving(now_ms_); }
    /// Applies the transition to everything drawn from `first_vertex` on.
    void apply_turn(ImDrawList& list, int first_vertex, float slide_px) const {
        turn_.apply(list, first_vertex, slide_px, now_ms_);
    }

  private:
    ScreenStack stack_;
    PageTurn turn_;
    double now_ms_ = 0;
};

} // namespace ui
