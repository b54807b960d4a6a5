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

/// The one way to put something on the screen: every call draws and adds to the semantic tree.
/// Lives for one frame.
class Canvas {
  public:
    Canvas(const Theme& theme, const text::Strings& strings, text::Typesetter& typesetter,
           text::GlyphCache& glyphs, const Icons& icons, SemanticTree& tree, Focus& focus);

    const Theme& theme() const { return theme_; }
    const Palette& palette() const { return theme_.palette(); }
    const text::Strings& strings() const { return strings_; }
    base::Rect bounds() const;

    // Surfaces. `colour` is the background of what is drawn next, until the next surface.
    void surface(base::Rect rect, Colour colour, float radius = 0);
    /// Rounded at the top only (an arch), or at the bottom only.
    void surface_top(base::Rect rect, Colour colour, float radius);
    void surface_bottom(base::Rect rect, Colour colour, float radius);
    void ground(Colour colour) { ground_ = colour; }
    Colour ground() const { return ground_; }
    void outline(base::Rect rect, Colour colour, float width, float radius = 0);
    void disc(base::Point centre, float radius, Colour colour);
    void line(base::Point from, base::Point to, Colour colour, float width);

    // Pictures, drawn sharp at a size they were rasterised for, centred. No node: a label says it.
    void icon(std::string_view name, base::Point centre, float height, Colour colour);
    void picture(std::string_view name, base::Rect box, const std::string& label);
    /// Size at which a picture of at most this height will be drawn.
    base::Size picture_size(std::string_view name, float height) const;

    // Text.
    base::Size measure(const text::RubyText& text, const Look& look, float width);
    int line_count(const text::RubyText& text, const Look& look, float width);
    /// Where the middle of the first line's characters is, below the text's top and the readings:
    /// the place of a mark beside the text.
    float line_middle(const text::RubyText& text, const Look& look, float width);
    /// Whether a line ends inside a word of letters; `strict`: anywhere but after a blank, ・ or
    /// 、.
    bool tears_word(const text::RubyText& text, const Look& look, float width, bool strict = false);
    /// Draws in the box and returns where the text is. A node of `role`, unless the text is the
    /// label of the target before it (`of_target`).
    base::Rect text(base::Rect box, const text::RubyText& text, const Look& look,
                    VAlign align = VAlign::top, Role role = Role::text, bool of_target = false);

    // Targets.
    Press press(const std::string& id, Role role, const std::string& label, base::Rect rect,
                bool enabled = true);

    // Something that is neither text nor target, described in words: a bar, a figure, a region.
    void describe(Role role, const std::string& id, const std::string& label, base::Rect rect,
                  Colour colour = {}, Colour background = {});

    void push_clip(base::Rect rect);
    void pop_clip();
    const base::Rect& clip() const { return clips_.back(); }

    ImDrawList& list() { return *list_; }
    /// Says that what follows belongs to the screen and not to its frame: page changes move only
    /// that.
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
