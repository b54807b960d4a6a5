#include "checks/screens_faults.h"

#include "support/catch.h"

#include <functional>

using checks::bad_line_end, checks::bad_line_start, checks::contrast;
using ui::Node, ui::Role;

namespace {

const ui::Device panel = ui::device_of(1920, 1080);

Node said(const std::string& label, base::Rect rect) {
    Node node;
    node.label = label;
    node.rect = node.box = rect;
    node.lines = {label};
    node.font_px = 32;
    node.colour = 0x000000;
    node.background = 0xFFFFFF;
    return node;
}

Node target(const std::string& id, base::Rect rect) {
    Node node;
    node.role = Role::button;
    node.id = node.label = id;
    node.rect = node.box = rect;
    node.target = true;
    return node;
}

Node changed(Node node, const std::function<void(Node&)>& change) {
    change(node);
    return node;
}

/// The rules that these nodes break, in order.
std::vector<std::string> broken(std::vector<Node> nodes, const ui::Preferences& preferences = {}) {
    ui::SemanticTree tree{"test", "ja", 1920, 1080, 0.25, std::move(nodes)};
    std::vector<std::string> rules;
    for (const checks::Fault& fault : checks::faults_of(tree, ui::Theme(panel, preferences))) {
        CHECK_FALSE(checks::advice(fault.rule).empty());
        rules.push_back(fault.rule);
    }
    return rules;
}

using Rules = std::vector<std::string>;
const base::Rect line{100, 100, 300, 54};

} // namespace

TEST_CASE("a screen that follows the rules has no fault") {
    CHECK(broken({}) == Rules{});
    CHECK(broken({said("子育て", line), target("home", {0, 900, 200, 100})}) == Rules{});
}

TEST_CASE("targets are large enough, apart and inside the screen") {
    CHECK(broken({target("a", {0, 0, 81, 81})}) == Rules{});
    CHECK(broken({target("a", {0, 0, 80, 200})}) == Rules{"target-size"});
    CHECK(broken({target("a", {0, 0, 200, 80})}) == Rules{"target-size"});
    CHECK(broken({changed(target("a", {0, 0, 200, 40}), [](Node& n) { n.clipped = true; })}) ==
          Rules{});
    CHECK(broken({changed(target("a", {0, 0, 90, 90}), [](Node& n) { n.label.clear(); })}) ==
          Rules{"target-label"});
    CHECK(broken({target("a", {0, 0, 100, 100}), target("b", {100, 0, 100, 100})}) == Rules{});
    CHECK(broken({target("a", {0, 0, 100, 100}), target("b", {90, 0, 100, 100})}) ==
          Rules{"target-overlap"});
}

TEST_CASE("text must fit into its box") {
    const auto with = [](auto change) { return broken({changed(said("子育て", line), change)}); };
    CHECK(with([](Node& n) { n.box.width = 290; }) == Rules{"text-outside"});
    CHECK(with([](Node& n) { n.box.height = 40; }) == Rules{"text-outside"});
    CHECK(with([](Node& n) { n.cut = true; }) == Rules{"text-cut"});
    CHECK(with([](Node& n) { n.missing_glyphs = 2; }) == Rules{"missing-glyph"});
    CHECK(with([](Node& n) { n.lines = {"子育", "ての"}; }) == Rules{});
    CHECK(with([](Node& n) { n.lines = {"子育", "、て"}; }) == Rules{"line-start"});
    CHECK(with([](Node& n) { n.lines = {"子「", "育て"}; }) == Rules{"line-end"});
    CHECK(with([](Node& n) { n.lines = {"、子", "育「"}; }) == Rules{});
    const auto fire = [](std::vector<std::string> lines) {
        return broken({changed(said("Fire and ambulance", line),
                               [&](Node& n) { n.lines = std::move(lines); })});
    };
    CHECK(fire({"Fire and", "ambulance"}) == Rules{});
    CHECK(fire({"Fire and a", "mbulance"}) == Rules{"word-torn"});
}

TEST_CASE("the words of a target are on the target") {
    const auto with_words_at = [](base::Rect box) {
        return broken({changed(target("a", {0, 0, 200, 100}), [&](Node& n) {
            n.lines = {"a"};
            n.font_px = 30;
            n.background = 0xFFFFFF;
            n.box = box;
        })});
    };
    CHECK(with_words_at({20, 20, 160, 40}) == Rules{});
    CHECK(with_words_at({20, 20, 190, 40}) == Rules{"text-outside"});
    CHECK(with_words_at({20, 80, 160, 40}) == Rules{"text-outside"});
}

TEST_CASE("text must not overlap other text or an edge") {
    CHECK(broken({said("一", line), said("二", line.moved(0, 54))}) == Rules{});
    CHECK(broken({said("一", line), said("二", line.moved(0, 20))}) == Rules{"text-overlap"});
    CHECK(broken({target("a", {90, 90, 400, 100}), said("一", line)}) == Rules{});
    CHECK(broken({target("a", {200, 90, 400, 100}), said("一", line)}) == Rules{"text-astride"});
}

TEST_CASE("the contrast of two colours is computed as in WCAG") {
    CHECK(contrast(0x000000, 0xFFFFFF) == Approx(21));
    CHECK(contrast(0xFFFFFF, 0x767676) == Approx(4.54).margin(0.01));
    CHECK(contrast(0x123456, 0x123456) == 1);
}

TEST_CASE("text needs a contrast of 4.5, headings one of 3") {
    const auto grey = [](std::uint32_t colour, float size) {
        return broken({changed(said("子育て", line), [&](Node& n) {
            n.colour = colour;
            n.font_px = size;
        })});
    };
    CHECK(grey(0x767676, 32) == Rules{});
    CHECK(grey(0x787878, 32) == Rules{"contrast"});
    CHECK(grey(0x949494, 42) == Rules{});
    CHECK(grey(0x969696, 42) == Rules{"contrast"});
}

TEST_CASE("text of any size needs a contrast of 7 in high contrast") {
    const auto in_high_contrast = [](std::uint32_t colour) {
        return broken({changed(said("子育て", line),
                               [&](Node& n) {
                                   n.colour = colour;
                                   n.font_px = 72;
                               })},
                      {.high_contrast = true});
    };
    CHECK(in_high_contrast(0x595959) == Rules{});
    CHECK(in_high_contrast(0x5B5B5B) == Rules{"contrast"});
}

TEST_CASE("labels of targets are large in large type") {
    const auto in_large_type = [](const std::string& id, float size) {
        return broken({changed(target(id, {0, 0, 200, 100}),
                               [&](Node& n) {
                                   n.lines = {"a"};
                                   n.font_px = size;
                                   n.background = 0xFFFFFF;
                               })},
                      {.large = true});
    };
    CHECK(in_large_type("home", 29) == Rules{});
    CHECK(in_large_type("home", 28) == Rules{"large-type"});
    CHECK(in_large_type("key.form", 26) == Rules{});
}

TEST_CASE("a bar needs an edge that can be seen") {
    Node bar = target("bar", line);
    bar.target = false;
    bar.role = Role::scrollbar;
    bar.background = 0xFFFFFF;
    CHECK(broken({changed(bar, [](Node& n) { n.colour = 0x949494; })}) == Rules{});
    CHECK(broken({changed(bar, [](Node& n) { n.colour = 0x969696; })}) == Rules{"contrast"});
}

TEST_CASE("lines must not begin or end with forbidden characters") {
    for (const char* line : {"、あ", "。", "）", "」と", "ー", "ょう", "ッ", "々"})
        CHECK(bad_line_start(line));
    for (const char* line : {"あ、", "", "「あ", "(", "よ", "ツ"})
        CHECK_FALSE(bad_line_start(line));
    for (const char* line : {"あ「", "（", "『", "【"}) CHECK(bad_line_end(line));
    for (const char* line : {"「あ」", "", "）", "あ"}) CHECK_FALSE(bad_line_end(line));
}

TEST_CASE("a node that is never completely visible is reported") {
    const auto faults = [](std::vector<std::pair<float, bool>> sights) {
        checks::WholeView whole;
        for (const auto& [height, clipped] : sights)
            whole.look({"test",
                        "ja",
                        1920,
                        1080,
                        0.25,
                        {changed(said("子育て", {0, 0, 100, height}),
                                 [&, c = clipped](Node& n) { n.clipped = c; })}});
        return whole.faults().size();
    };
    CHECK(faults({{40, false}}) == 0);
    CHECK(faults({{20, true}, {40, false}}) == 0);
    CHECK(faults({{20, true}, {30, true}}) == 1);
    CHECK(faults({{600, true}}) == 0); // higher than its scroll area
}
