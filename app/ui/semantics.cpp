#include "ui/semantics.h"

#include "base/json.h"

#include <cstdio>

namespace ui {
namespace {

std::string hex(std::uint32_t colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", colour & 0xFFFFFFu);
    return text;
}

base::Json to_json(const Node& node) {
    return {{"role", role_name(node.role)},
            {"label", node.label},
            {"rect_px", {node.rect.x, node.rect.y, node.rect.width, node.rect.height}},
            {"target", node.target},
            {"enabled", node.enabled},
            {"lines", node.lines},
            {"font_px", node.font_px},
            {"colour", hex(node.colour)},
            {"background", hex(node.background)},
            {"id", node.id},
            {"clipped", node.clipped},
            {"cut", node.cut},
            {"missing_glyphs", node.missing_glyphs}};
}

} // namespace

const char* role_name(Role role) {
    switch (role) {
    case Role::heading:
        return "heading";
    case Role::text:
        return "text";
    case Role::button:
        return "button";
    case Role::tile:
        return "tile";
    case Role::chip:
        return "chip";
    case Role::card:
        return "card";
    case Role::link:
        return "link";
    case Role::picture:
        return "picture";
    case Role::figure:
        return "figure";
    case Role::bar:
        return "bar";
    case Role::region:
        return "region";
    case Role::scrollbar:
        return "scrollbar";
    }
    return "text";
}

std::string to_json(const SemanticTree& tree) {
    base::Json nodes = base::Json::array();
    for (const Node& node : tree.nodes) nodes.push_back(to_json(node));
    const base::Json document{{"screen", tree.screen},
                              {"language", tree.language},
                              {"size_px", {tree.width_px, tree.height_px}},
                              {"mm_per_px", tree.mm_per_px},
                              {"nodes", nodes}};
    return base::json_page(document, 1);
}

const Node* find_target(const SemanticTree& tree, const std::string& label) {
    const Node* by_prefix = nullptr;
    int prefixes = 0;
    for (const Node& node : tree.nodes) {
        if (!node.target) continue;
        if (node.label == label) return &node;
        if (!label.empty() && node.label.starts_with(label)) {
            by_prefix = &node;
            ++prefixes;
        }
    }
    return prefixes == 1 ? by_prefix : nullptr;
}

bool shows(const SemanticTree& tree, const std::string& words) {
    for (const Node& node : tree.nodes) {
        if (node.label.find(words) != std::string::npos) return true;
        std::string lines;
        for (const std::string& line : node.lines) lines += line;
        if (lines.find(words) != std::string::npos) return true;
    }
    return false;
}

} // namespace ui
