#pragma once

#include "model/city.h"
#include "model/taxonomy.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/screen_kind.h"
#include "ui/scroll.h"
#include "ui/staff_desk.h"
#include "ui/touch.h"
#include "ui/visit.h"

#include <map>
#include <string>
#include <vector>

namespace ui {

/// A part of the screen that a finger can move, as the last frame had it.
struct ScrollRegion {
    base::Rect rect;
    Scroll* scroll = nullptr;
};

/// What a screen remembers while it is on the stack, so that coming back finds it as it was.
struct ViewState {
    std::map<std::string, Scroll> scrolls;
    std::vector<ScrollRegion> regions; ///< of these scrolls; none before the first frame
};

/// Everything a screen may see while it draws one frame.
struct Frame {
    Canvas& canvas;
    ViewState& view;
    double now_ms;
    const ScrollFeel& feel;
    const model::City& city;
    const model::Taxonomy& taxonomy;
    const Visit& visit;               ///< what the visitor has chosen so far
    float badge_scale = 1;            ///< of the list's count, which swells when it changes
    bool outdated = false;            ///< the catalogue is past its review date
    bool home_visit = false;          ///< on a nurse's tablet
    const StaffView* staff = nullptr; ///< on the staff's pages: how the device is

    const Theme& theme() const { return canvas.theme(); }
    const text::RubyText& words(std::string_view key) const { return canvas.strings().get(key); }
    const ScreenLanguage& language() const { return language_of(canvas.strings().language()); }
    /// A label in the language shown.
    const text::RubyText& label(const model::Label& label) const {
        return label.in(canvas.strings().language());
    }
};

/// One screen: holds values, draws them, says what was asked for.
class Screen {
  public:
    virtual ~Screen() = default;
    virtual ScreenKind kind() const = 0;
    const ScreenFacts& facts() const { return facts_of(kind()); }
    virtual Action draw(Frame& frame) = 0;
    /// Whether it is shown in large type whatever the visitor has set.
    virtual bool large_type() const { return false; }
    /// A swipe sideways: 1 to the next page, -1 to the previous one.
    virtual void turn_page(int) {}
    /// Each finger as it comes, besides what it presses.
    virtual void touched(const Touch&) {}
};

} // namespace ui
