#pragma once

#include "base/geometry.h"
#include "text/layout.h"
#include "ui/device.h"
#include "ui/languages.h"

#include <cstdint>
#include <string>

namespace ui {

/// 0xRRGGBB.
struct Colour {
    std::uint32_t rgb = 0;
    bool operator==(const Colour&) const = default;
};

/// The three colours of a life stage: for text and icons, for the disc behind an icon, and for
/// panes and title bands.
struct Hue {
    Colour strong;
    Colour mid;
    Colour tint;
    bool operator==(const Hue&) const = default;
};

struct Palette {
    Colour paper, card, wall; ///< background, surfaces, panels
    Colour ink, ink2;         ///< text and primary action, secondary text
    Colour edge, hair;        ///< borders and sills, dividers
    Colour lamp, here;        ///< logo and focus; current or pressed
    Colour help, help_tint;   ///< emergency only
    Colour primary, on_primary, primary_sill;
    bool high_contrast = false;
};

/// Kinds of text; Theme::look has their sizes.
enum class Type { figure, title, heading, name, body, label, caption };

/// How a piece of text looks.
struct Look {
    float size = 32; ///< px per em
    text::Weight weight = text::Weight::regular;
    float line_height = 1.7f;
    Colour colour;
    text::Align align = text::Align::left;
    int max_lines = 0;
    bool ruby = false;
    bool balance = false;

    Look bold() const {
        return with([](Look& l) { l.weight = text::Weight::bold; });
    }
    Look in(Colour c) const {
        return with([&](Look& l) { l.colour = c; });
    }
    Look centred() const {
        return with([](Look& l) { l.align = text::Align::centre; });
    }
    Look right() const {
        return with([](Look& l) { l.align = text::Align::right; });
    }
    Look lines(int n) const {
        return with([&](Look& l) { l.max_lines = n; });
    }
    Look spaced(float height) const {
        return with([&](Look& l) { l.line_height = height; });
    }
    Look with_ruby(bool on = true) const {
        return with([&](Look& l) { l.ruby = on; });
    }
    Look balanced() const {
        return with([](Look& l) { l.balance = true; });
    }
    Look sized(float px) const {
        return with([&](Look& l) { l.size = px; });
    }

  private:
    template <class F> Look with(F change) const {
        Look copy = *this;
        change(copy);
        return copy;
    }
};

/// The visitor's settings, forgotten at the end of the visit.
struct Preferences {
    std::string language{first_language.tag}; ///< BCP 47
    bool large = false;
    bool high_contrast = false;
    bool ruby = false;
    bool low_reach = false;      ///< see low_reach.h
    bool reduced_motion = false; ///< nothing slides or springs

    /// The preferences after this language has been chosen.
    Preferences in(const ScreenLanguage& chosen) const {
        Preferences then = *this;
        then.language = chosen.tag;
        then.ruby = chosen.spells_readings;
        return then;
    }
    bool operator==(const Preferences&) const = default;
};

/// Colours, text sizes and distances for a panel and the visitor's preferences.
class Theme {
  public:
    Theme(const Device& device, const Preferences& preferences);

    const Device& device() const { return device_; }
    const Preferences& preferences() const { return preferences_; }
    const Palette& palette() const { return palette_; }
    bool portrait() const { return device_.portrait(); }
    bool tablet() const { return device_.kind == Device::Kind::tablet; }
    bool large() const { return preferences_.large; }

    /// Converts a length of the design, which has 4.03 px/mm for a kiosk and 5.9 px/mm for a
    /// tablet, to whole pixels of this panel.
    float px(float kiosk, float tablet) const;
    float px(float both) const { return px(both, both * 0.8f); }
    float mm(float millimetres) const {
        return static_cast<float>(millimetres * device_.px_per_mm());
    }
    /// Minimum side of a target: 20 mm on a kiosk (Colle & Hiszem 2004), 11.6 mm on a tablet
    /// (WCAG 2.5.5).
    float least_target() const;

    Look look(Type type) const;
    /// The hue with a name from data/taxonomy (rose, orange …). For other names, ink on wall.
    Hue hue(const std::string& name) const;

    float margin() const { return px(40, 24); }
    float gutter() const { return px(24, 16); }
    float radius_panel() const { return px(32, 24); }
    float radius_card() const { return px(24, 18); }
    float radius_button() const { return px(20, 15); }
    float line_width() const { return palette_.high_contrast ? px(3, 3) : px(2, 2); }

  private:
    Device device_;
    Preferences preferences_;
    Palette palette_;
    float scale_ = 1; ///< pixels of this panel per pixel of the design
};

} // namespace ui
