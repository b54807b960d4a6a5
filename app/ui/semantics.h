#pragma once

#include "base/geometry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

enum class Role : std::uint8_t {
    heading,
    text,
    button,
    tile,
    chip,
    card,
    link,
    picture,
    figure,
    bar,
    region,
    scrollbar,
};

const char* role_name(Role role);

/// One thing on the screen, for tests, scripts and keyboard focus.
struct Node {
    Role role = Role::text;
    std::string label;
    base::Rect rect;     ///< pixels, the visible part
    bool target = false; ///< can be pressed
    bool enabled = true;
    std::vector<std::string> lines; ///< text of each laid-out line
    float font_px = 0;              ///< 0 if it has no text
    std::uint32_t colour = 0;       ///< 0xRRGGBB
    std::uint32_t background = 0;   ///< 0xRRGGBB behind it
    std::string id;                 ///< stable across languages
    bool clipped = false;           ///< partly scrolled out of sight
    bool cut = false;               ///< part of the text did not fit
    int missing_glyphs = 0;
    base::Rect box; ///< the space for its text; equals rect if it has none

    bool operator==(const Node&) const = default;
};

/// Everything that a frame shows, in reading order, without what is scrolled out of sight.
struct SemanticTree {
    std::string screen;
    std::string language;
    int width_px = 0;
    int height_px = 0;
    double mm_per_px = 0;
    std::vector<Node> nodes;

    bool operator==(const SemanticTree&) const = default;
};

/// The JSON that the script step `tree FILE.json` writes; scripts and tests rely on its form.
std::string to_json(const SemanticTree& tree);

/// The target with exactly this label, otherwise the only one whose label begins with it; nullptr
/// if there is none or several.
const Node* find_target(const SemanticTree& tree, const std::string& label);

/// Whether some visible text contains `words`, across the lines of one node.
bool shows(const SemanticTree& tree, const std::string& words);

} // namespace ui
