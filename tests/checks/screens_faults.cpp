#include "checks/screens_faults.h"

#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace checks {
namespace {

constexpr float tolerance = 1.5f; ///< px, because sizes are rounded to whole pixels

template <class... Values> std::string words(const char* format, Values... values) {
    char text[512];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

std::string name_of(const ui::Node& node) {
    if (node.id.empty()) return "\"" + node.label + "\"";
    return node.id + " \"" + node.label + "\"";
}

bool has_text(const ui::Node& node) { return !node.lines.empty() && node.font_px > 0; }

/// Where the ink of a node's text may be: its lines without half of the space between them.
base::Rect ink_of(const ui::Node& node) {
    const base::Rect area = node.target ? node.box.intersection(node.rect) : node.rect;
    const float pitch = node.box.height > 0 && !node.clipped
                            ? area.height / static_cast<float>(node.lines.size())
                            : node.font_px;
    const float slack = std::max(0.0f, (pitch - node.font_px) / 2) + node.font_px * 0.08f;
    return area.inset(1, std::min(slack, area.height / 2));
}

/// Whether a line ends inside a Latin word. The label of a target may differ from the text shown on
/// it: then nothing is reported.
bool tears_word(const ui::Node& node) {
    const auto letter = [&](std::size_t at) {
        return at < node.label.size() && (std::isalpha(static_cast<unsigned char>(node.label[at])));
    };
    std::size_t at = 0;
    for (const std::string& line : node.lines) {
        at = node.label.find(line, at);
        if (at == std::string::npos) return false;
        at += line.size();
        if (at > 0 && letter(at - 1) && letter(at)) return true;
    }
    return false;
}

bool overlap(const base::Rect& a, const base::Rect& b) {
    const base::Rect both = a.intersection(b);
    return both.width > tolerance && both.height > tolerance;
}

bool within(const base::Rect& inner, const base::Rect& outer) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance &&
           inner.bottom() <= outer.bottom() + tolerance;
}

std::string_view first_character(std::string_view line) {
    std::size_t size = 1;
    while (size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80) ++size;
    return line.substr(0, size);
}

std::string_view last_character(std::string_view line) {
    std::size_t at = line.size();
    while (at > 0 && (static_cast<unsigned char>(line[--at]) & 0xC0) == 0x80) continue;
    return line.substr(at);
}

class Judge {
  public:
    Judge(const ui::SemanticTree& tree, const ui::Theme& theme) : tree_(tree), theme_(theme) {}

    std::vector<Fault> faults() {
        for (const ui::Node& node : tree_.nodes) {
            if (node.target) judge_target(node);
            if (has_text(node)) judge_text(node);
            if (node.role == ui::Role::scrollbar || node.role == ui::Role::bar) judge_edge(node);
        }
        for (std::size_t i = 0; i < tree_.nodes.size(); ++i)
            for (std::size_t j = i + 1; j < tree_.nodes.size(); ++j)
                judge_pair(tree_.nodes[i], tree_.nodes[j]);
        return std::move(faults_);
    }

  private:
    void add(const char* rule, const ui::Node& node, std::string what) {
        faults_.push_back({rule, name_of(node), std::move(what)});
    }

    void judge_target(const ui::Node& node) {
        const float least = theme_.least_target() - 0.5f;
        const bool blank = node.label.find_first_not_of(" \n\t") == std::string::npos;
        if (blank) add("target-label", node, "a target without a label");
        if (!node.clipped && (node.rect.width < least || node.rect.height < least))
            add("target-size", node,
                words("%.0f x %.0f px, less than %.0f", node.rect.width, node.rect.height,
                      theme_.least_target()));
    }

    void judge_text(const ui::Node& node) {
        if (node.cut) add("text-cut", node, "words were left out for want of room");
        if (node.missing_glyphs > 0)
            add("missing-glyph", node, words("%d characters no font has", node.missing_glyphs));
        const base::Rect& text = node.target ? node.box : node.rect;
        const base::Rect& box = node.target ? node.rect : node.box;
        if (!(node.target && node.clipped) && !within(text, box))
            add("text-outside", node,
                words("text at %.0f,%.0f %.0fx%.0f in a box at %.0f,%.0f %.0fx%.0f", text.x, text.y,
                      text.width, text.height, box.x, box.y, box.width, box.height));
        judge_contrast(node);
        if (tears_word(node)) add("word-torn", node, "a line ends inside a word");
        // The width of the keyboard's keys is a tenth of the screen's.
        if (theme_.large() && node.target && !node.id.starts_with("key.") &&
            node.font_px < ui::least_large_label(theme_))
            add("large-type", node,
                words("%.0f px in large type, less than %.0f", node.font_px,
                      ui::least_large_label(theme_)));
        for (std::size_t i = 0; i < node.lines.size(); ++i) {
            if (i > 0 && bad_line_start(node.lines[i]))
                add("line-start", node, "a line begins: " + node.lines[i]);
            if (i + 1 < node.lines.size() && bad_line_end(node.lines[i]))
                add("line-end", node, "a line ends: " + node.lines[i]);
        }
    }

    void judge_contrast(const ui::Node& node) {
        const ui::Theme ordinary(theme_.device(), {});
        const bool large = node.font_px >= ordinary.look(ui::Type::heading).size;
        const double least = theme_.palette().high_contrast ? 7.0 : (large ? 3.0 : 4.5);
        const double is = contrast(node.colour, node.background);
        if (is < least)
            add("contrast", node,
                words("#%06X on #%06X is %.2f to 1, less than %.1f", node.colour, node.background,
                      is, least));
    }

    void judge_edge(const ui::Node& node) {
        const double is = contrast(node.colour, node.background);
        if (is < 3)
            add("contrast", node,
                words("the edge #%06X on #%06X is %.2f to 1, less than 3", node.colour,
                      node.background, is));
    }

    void judge_pair(const ui::Node& a, const ui::Node& b) {
        if (!a.rect.overlaps(b.rect)) return;
        if (a.target && b.target && overlap(a.rect, b.rect))
            add("target-overlap", a, "overlaps " + name_of(b));
        if (has_text(a) && has_text(b) && overlap(ink_of(a), ink_of(b)))
            add("text-overlap", a, "is drawn over " + name_of(b));
        const auto astride = [&](const ui::Node& text, const ui::Node& target) {
            return has_text(text) && !text.target && target.target &&
                   overlap(ink_of(text), target.rect) && !within(ink_of(text), target.rect);
        };
        if (astride(a, b)) add("text-astride", a, "is half on the target " + name_of(b));
        if (astride(b, a)) add("text-astride", b, "is half on the target " + name_of(a));
    }

    const ui::SemanticTree& tree_;
    const ui::Theme& theme_;
    std::vector<Fault> faults_;
};

double luminance(std::uint32_t colour) {
    const auto channel = [&](int shift) {
        const double c = (colour >> shift & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

} // namespace

std::string advice(const std::string& rule) {
    static const std::map<std::string, std::string> all{
        {"target-size", "make it at least Theme::least_target in both directions"},
        {"target-overlap", "move them apart; one of them cannot be pressed everywhere"},
        {"target-label", "give Canvas::press the words that say what it does"},
        {"text-outside", "measure first, or let ui::fitted choose the size"},
        {"text-cut", "allow more lines, a wider box or a smaller size (ui::fitted)"},
        {"text-overlap", "measure first and set one below or beside the other"},
        {"text-astride", "keep text wholly inside or wholly outside of a target"},
        {"contrast", "choose another pair of Palette or Hue for this ground"},
        {"word-torn", "let ui::fitted choose the size, or give it a wider box"},
        {"large-type", "give its words more room than in ordinary type, the picture less"},
        {"line-start", "a break class before this character is wrong (text/line_break)"},
        {"line-end", "a break class after this character is wrong (text/line_break)"},
        {"missing-glyph", "write it otherwise, or add a font that has it"},
        {"never-whole",
         "it reaches beyond the screen or its window: give it room or let it scroll"},
        {"one-touch",
         "draw_chrome, draw_overlay or draw_reading_helpers (ui/widgets/chrome.h) put it there"},
        {"low-reach", "draw within Canvas::bounds: it is the part that can be reached"},
        {"way", "the walk could not go on here: see the screen"},
    };
    const auto found = all.find(rule);
    return found == all.end() ? std::string() : found->second;
}

double contrast(std::uint32_t one, std::uint32_t other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

bool bad_line_start(const std::string& line) {
    static constexpr std::string_view never =
        "、。，．）」』】〉》々ー・ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    return !line.empty() && never.find(first_character(line)) != std::string_view::npos;
}

bool bad_line_end(const std::string& line) {
    static constexpr std::string_view never = "（「『【";
    return !line.empty() && never.find(last_character(line)) != std::string_view::npos;
}

std::vector<Fault> faults_of(const ui::SemanticTree& tree, const ui::Theme& theme) {
    return Judge(tree, theme).faults();
}

void WholeView::look(const ui::SemanticTree& tree) {
    for (const ui::Node& node : tree.nodes) {
        Sight& sight = sights_[name_of(node)];
        sight.whole = sight.whole || !node.clipped;
        sight.most = std::max(sight.most, node.rect.height);
        sight.screen = static_cast<float>(tree.height_px);
    }
}

std::vector<Fault> WholeView::faults() const {
    std::vector<Fault> faults;
    for (const auto& [name, sight] : sights_)
        if (!sight.whole && sight.most < sight.screen * 0.25f)
            faults.push_back({"never-whole", name,
                              words("only %.0f px of its height are ever seen", sight.most)});
    return faults;
}

} // namespace checks
