#pragma once

#include "ui/kiosk/page_turn.h"
#include "ui/kiosk/screen_stack.h"

#include <memory>

namespace ui {

/// Where one is: the screens that were opened, the one shown on top, and the movement from one to
/// the next.
class Navigation {
  public:
    explicit Navigation(bool reduced_motion) : turn_(reduced_motion) {}

    /// What is done from now on happens at this time.
    void at(double now_ms) { now_ms_ = now_ms; }
    void reduce_motion(bool reduced_motion) { turn_.reduce(reduced_motion); }

    ScreenStack::Entry& top() { return stack_.top(); }
    const ScreenStack::Entry& top() const { return stack_.top(); }
    ScreenKind shown() const { return top().screen->kind(); }
    /// Whether nothing was opened over the first screen.
    bool at_first() const { return stack_.size() == 1; }
    /// Whether there is such a screen, shown or covered.
    bool has(ScreenKind kind) const { return stack_.depth_of(kind) > 0; }
    bool has_staff_page() const { return stack_.has_staff_page(); }

    /// Nothing but this screen, without movement.
    void reset(std::unique_ptr<Screen> first) { stack_.reset(std::move(first)); }
    /// Through the same door as what is shown now, unless another one is given.
    void show(std::unique_ptr<Screen> screen) { show(std::move(screen), top().door); }
    void show(std::unique_ptr<Screen> screen, Door door);
    /// Over what is shown; in place of a screen that gives way.
    void show_sheet(std::unique_ptr<Screen> sheet);
    /// Other content on the same place, scrolled where it was.
    void replace(std::unique_ptr<Screen> screen) { stack_.replace_top(std::move(screen)); }
    /// The same, scrolled to its beginning.
    void replace_rewound(std::unique_ptr<Screen> screen);

    /// To where one came from.
    void back();
    /// The same at once, without movement.
    void close() { stack_.pop(); }
    /// To the topmost screen of this kind, as it was left; false where there is none.
    bool back_to(ScreenKind kind);
    /// To what lies beneath the topmost screen of this kind.
    void back_from(ScreenKind kind);
    void back_to_first() { stack_.pop_to(1); }

    /// What is shown moves in as a new screen does.
    void turn() { turn_.start(now_ms_); }
    bool moving() const { return turn_.moving(now_ms_); }
    /// Moves and fades what was drawn from `first_vertex` on.
    void apply_turn(ImDrawList& list, int first_vertex, float slide_px) const {
        turn_.apply(list, first_vertex, slide_px, now_ms_);
    }

  private:
    ScreenStack stack_;
    PageTurn turn_;
    double now_ms_ = 0;
};

} // namespace ui
