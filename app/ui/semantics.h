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

/// One thing on the screen as a test, a script, a keyboard or a voice needs it.
struct Node {
    Role role = Role::text;
    std::string label;
    base::Rect rect;     ///< pixels, the visible part
    bool target = false; ///< can be pressed
    bool enabled = true;
    std::vector<std::string> lines; ///< text of each laid-out line
    float font_px = 0;              ///< 0 where it has no text
    std::uint32_t colour = 0;       ///< 0xRRGGBB
    std::uint32_t background = 0;   ///< 0xRRGGBB of what is behind it
    std::string id;                 ///< stable across languages
    bool clipped = false;           ///< partly scrolled out of sight
    bool cut = false;               ///< text was left out for want of room
    int missing_glyphs = 0;
    base::Rect box; ///< the room for its text; equals rect where there is none

    bool operator==(const Node&) const = default;
};

/// Everything that a frame shows, in reading order. What is scrolled out of sight is left out.
struct SemanticTree {
    std::string screen;
    std::string language;
    int width_px = 0;
    int height_px = 0;
    double mm_per_px = 0;
    std::vector<Node> nodes;

    bool operator==(const SemanticTree&) const = default;
};

/// The tree as the JSON that `tree FILE.json` of a script writes; scripts and tests rely on it.
std::string to_json(const SemanticTree& tree);

/// The target with exactly this label, else the only one whose label begins with it; nullptr if
/// none.
const Node* find_target(const SemanticTree& tree, const std::string& label);

/// Whether some visible text contains `words`, across the lines of one node.
bool shows(const SemanticTree& tree, const std::string& words);

} // namespace ui
