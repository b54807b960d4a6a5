#pragma once

#include "model/city.h"
#include "model/taxonomy.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/hand_out.h"
#include "ui/screen_kind.h"
#include "ui/scroll.h"
#include "ui/staff_desk.h"
#include "ui/touch.h"
#include "ui/visit.h"

#include <map>
#include <string>
#include <vector>

namespace ui {

/// A part of the screen that a finger can scroll, as in the last frame.
struct ScrollRegion {
    base::Rect rect;
    Scroll* scroll = nullptr;
};

/// What a screen remembers while it is on the stack, so that it looks the same after going back.
struct ViewState {
    std::map<std::string, Scroll> scrolls;
    std::vector<ScrollRegion> regions; ///< of the last frame; empty before the first one
};

/// What a screen gets for drawing one frame.
struct Frame {
    Canvas& canvas;
    ViewState& view;
    double now_ms;
    const ScrollFeel& feel;
    const model::City& city;
    const model::Taxonomy& taxonomy;
    const Visit& visit;      ///< what the visitor has chosen so far
    float badge_scale = 1;   ///< of the number on the list's button, which grows when it changes
    bool outdated = false;   ///< the catalogue is past its review date
    bool home_visit = false; ///< on a nurse's tablet
    HandOut hand_out = {};   ///< of the list, for the notice about it
    const StaffView* staff = nullptr; ///< the device's state on staff pages; otherwise nullptr

    const Theme& theme() const { return canvas.theme(); }
    const text::RubyText& words(std::string_view key) const { return canvas.strings().get(key); }
    const ScreenLanguage& language() const { return language_of(canvas.strings().language()); }
    /// A label in the language shown.
    const text::RubyText& label(const model::Label& label) const {
        return label.in(canvas.strings().language());
    }
};

/// A screen holds values, draws them, and returns what the visitor requests.
class Screen {
  public:
    virtual ~Screen() = default;
    virtual ScreenKind kind() const = 0;
    const ScreenFacts& facts() const { return facts_of(kind()); }
    virtual Action draw(Frame& frame) = 0;
    /// Whether it is always in large type.
    virtual bool large_type() const { return false; }
    /// A swipe sideways: 1 to the next page, -1 to the previous one.
    virtual void turn_page(int) {}
    /// Gets every touch, in addition to presses.
    virtual void touched(const Touch&) {}
};

} // namespace ui
