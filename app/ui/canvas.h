#pragma once

#include "base/geometry.h"
#include "text/glyph_cache.h"
#include "text/layout.h"
#include "text/ruby.h"
#include "text/strings.h"
#include "ui/icons.h"
#include "ui/semantics.h"
#include "ui/theme.h"

#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace ui {

enum class VAlign { top, middle };

/// What a finger or key does with a target in this frame.
struct Press {
    bool clicked = false;
    bool held = false;
    bool focused = false;
};

/// Keyboard focus and activation, by target id.
struct Focus {
    std::string id;
    bool activate = false;
};

/// The only way to draw on the screen: every call draws something and adds it to the semantic tree.
/// Exists for one frame.
class Canvas {
  public:
    Canvas(const Theme& theme, const text::Strings& strings, text::Typesetter& typesetter,
           text::GlyphCache& glyphs, const Icons& icons, SemanticTree& tree, Focus& focus);

    const Theme& theme() const { return theme_; }
    const Palette& palette() const { return theme_.palette(); }
    const text::Strings& strings() const { return strings_; }
    base::Rect bounds() const;

    // Surfaces. `colour` is the background for everything drawn until the next surface.
    void surface(base::Rect rect, Colour colour, float radius = 0);
    /// Rounded only at the top (an arch), or only at the bottom.
    void surface_top(base::Rect rect, Colour colour, float radius);
    void surface_bottom(base::Rect rect, Colour colour, float radius);
    void ground(Colour colour) { ground_ = colour; }
    Colour ground() const { return ground_; }
    void outline(base::Rect rect, Colour colour, float width, float radius = 0);
    void disc(base::Point centre, float radius, Colour colour);
    void line(base::Point from, base::Point to, Colour colour, float width);

    // Pictures, centred, at a size for which they were rasterised. An icon has no node, because a
    // label beside it says the same.
    void icon(std::string_view name, base::Point centre, float height, Colour colour);
    void picture(std::string_view name, base::Rect box, const std::string& label);
    /// The size at which the picture is drawn if it may have this height at most.
    base::Size picture_size(std::string_view name, float height) const;

    // Text.
    base::Size measure(const text::RubyText& text, const Look& look, float width);
    int line_count(const text::RubyText& text, const Look& look, float width);
    /// Distance from the text's top to the middle of the characters in the first line, for placing
    /// a mark beside the text.
    float line_middle(const text::RubyText& text, const Look& look, float width);
    /// Whether a line break is inside a Latin word; if `strict`, whether one is anywhere but after
    /// a blank, ・ or 、.
    bool tears_word(const text::RubyText& text, const Look& look, float width, bool strict = false);
    /// Draws text in the box and returns the rectangle of the text. Adds a node with this role,
    /// unless the text is the label of the previous target (`of_target`).
    base::Rect text(base::Rect box, const text::RubyText& text, const Look& look,
                    VAlign align = VAlign::top, Role role = Role::text, bool of_target = false);

    // Targets.
    /// Adds something that can be pressed; it must be drawn by other calls.
    Press press(const std::string& id, Role role, const std::string& label, base::Rect rect,
                bool enabled = true);

    // Adds a node for something that is neither text nor target: a bar, a figure, a region.
    void describe(Role role, const std::string& id, const std::string& label, base::Rect rect,
                  Colour colour = {}, Colour background = {});

    void push_clip(base::Rect rect);
    void pop_clip();
    const base::Rect& clip() const { return clips_.back(); }

    ImDrawList& list() { return *list_; }
    /// Begins the screen's content after its header and footer; transitions move only the content.
    void begin_body();
    int body_vertex() const { return body_vertex_; }

  private:
    std::shared_ptr<const text::TextLayout> set(const text::RubyText& text, const Look& look,
                                                float width);
    void fill(base::Rect rect, Colour colour, float radius, int corners);
    void focus_ring(base::Rect rect);

    const Theme& theme_;
    const text::Strings& strings_;
    text::Typesetter& typesetter_;
    text::GlyphCache& glyphs_;
    const Icons& icons_;
    SemanticTree& tree_;
    Focus& focus_;
    ImDrawList* list_;
    Colour ground_;
    std::vector<base::Rect> clips_;
    int body_vertex_ = 0;
};

} // namespace ui
