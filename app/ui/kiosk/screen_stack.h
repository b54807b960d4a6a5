#pragma once

#include "ui/door.h"
#include "ui/screen.h"

#include <memory>
#include <vector>

namespace ui {

/// The opened screens; the last one is shown. Each keeps its view state, like scroll positions.
class ScreenStack {
  public:
    struct Entry {
        std::unique_ptr<Screen> screen;
        ViewState view;
        Door door; ///< through which it was opened
    };

    void reset(std::unique_ptr<Screen> first);
    void push(std::unique_ptr<Screen> screen, Door door = {});
    /// Closes the top screen, but never the first.
    void pop();
    void pop_to(std::size_t size);
    /// Number of screens up to and including the topmost one of this kind; 0: there is none.
    std::size_t depth_of(ScreenKind kind) const;
    /// Whether one of the staff pages is in the stack.
    bool has_staff_page() const;
    /// Replaces the top screen and keeps its view state.
    void replace_top(std::unique_ptr<Screen> screen);

    Entry& top() { return *entries_.back(); }
    const Entry& top() const { return *entries_.back(); }
    std::size_t size() const { return entries_.size(); }

  private:
    std::vector<std::unique_ptr<Entry>> entries_;
};

} // namespace ui
