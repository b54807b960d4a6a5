#pragma once

#include "ui/door.h"
#include "ui/screen.h"

#include <memory>
#include <vector>

namespace ui {

/// The screens one came through, the one shown on top. Each keeps its view while it is here.
class ScreenStack {
  public:
    struct Entry {
        std::unique_ptr<Screen> screen;
        ViewState view;
        Door door; ///< that led here
    };

    void reset(std::unique_ptr<Screen> first);
    void push(std::unique_ptr<Screen> screen, Door door = {});
    /// Takes the top away; the first one stays.
    void pop();
    void pop_to(std::size_t size);
    /// How many screens there are up to the topmost one of this kind; 0: none.
    std::size_t depth_of(ScreenKind kind) const;
    /// Whether one of the staff's pages is there, shown or covered.
    bool has_staff_page() const;
    /// Other content on the same place, scrolled where it was.
    void replace_top(std::unique_ptr<Screen> screen);

    Entry& top() { return *entries_.back(); }
    const Entry& top() const { return *entries_.back(); }
    std::size_t size() const { return entries_.size(); }

  private:
    std::vector<std::unique_ptr<Entry>> entries_;
};

} // namespace ui
