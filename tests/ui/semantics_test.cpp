#include "ui/semantics.h"

#include "support/catch.h"

using namespace ui;

namespace {

Node target(const std::string& label) {
    Node node;
    node.role = Role::button;
    node.label = label;
    node.target = true;
    return node;
}

Node text(std::vector<std::string> lines) {
    Node node;
    node.lines = std::move(lines);
    return node;
}

SemanticTree tree(std::vector<Node> nodes) {
    return {"home", "ja", 1920, 1080, 0.25, std::move(nodes)};
}

/// The label of the target found among these labels; "-" if none.
std::string found(const std::vector<std::string>& labels, const std::string& wanted) {
    std::vector<Node> nodes;
    for (const std::string& label : labels) nodes.push_back(target(label));
    const SemanticTree all = tree(std::move(nodes));
    const Node* node = find_target(all, wanted);
    return node ? node->label : "-";
}

} // namespace

TEST_CASE("a target is found by its label or by a unique beginning of it") {
    CHECK(found({"お金", "医療"}, "医療") == "医療");
    CHECK(found({"お金・手当", "医療"}, "お金") == "お金・手当");
    CHECK(found({"相談したい", "相談"}, "相談") == "相談");
    CHECK(found({"相談したい", "相談できる"}, "相談") == "-");
    CHECK(found({"お金"}, "金") == "-");
    CHECK(found({"お金"}, "") == "-");
    CHECK(found({}, "お金") == "-");
}

TEST_CASE("only targets that can be pressed are found") {
    Node words = target("お金");
    words.target = false;
    CHECK(find_target(tree({words}), "お金") == nullptr);
}

TEST_CASE("a screen shows its labels and its lines, also across lines") {
    const SemanticTree all = tree({target("もどる"), text({"子どもを育てている", "人がもらえる"})});
    CHECK(shows(all, "もどる"));
    CHECK(shows(all, "育てている"));
    CHECK(shows(all, "いる人が"));
    CHECK_FALSE(shows(all, "もどる子"));
    CHECK_FALSE(shows(all, "介護"));
}

TEST_CASE("the tree is written as JSON") {
    Node node = target("「お金」\n");
    node.rect = {1, 2.5f, 300, 40};
    node.enabled = true;
    node.lines = {"お", "金"};
    node.font_px = 30;
    node.colour = 0x22303C;
    node.background = 0xFFFFFF;
    node.id = "need.money";
    CHECK(to_json(tree({node})) == R"({
 "screen": "home",
 "language": "ja",
 "size_px": [
  1920,
  1080
 ],
 "mm_per_px": 0.25,
 "nodes": [
  {
   "role": "button",
   "label": "「お金」\n",
   "rect_px": [
    1.0,
    2.5,
    300.0,
    40.0
   ],
   "target": true,
   "enabled": true,
   "lines": [
    "お",
    "金"
   ],
   "font_px": 30.0,
   "colour": "#22303C",
   "background": "#FFFFFF",
   "id": "need.money",
   "clipped": false,
   "cut": false,
   "missing_glyphs": 0
  }
 ]
}
)");
}

TEST_CASE("an empty tree and invalid UTF-8 give valid JSON") {
    CHECK(to_json(tree({})).find("\"nodes\": []") != std::string::npos);
    CHECK(to_json(tree({target("\xFF")})).find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("every role has a name of its own") {
    std::vector<std::string> names;
    for (int role = 0; role <= static_cast<int>(Role::scrollbar); ++role)
        names.emplace_back(role_name(static_cast<Role>(role)));
    CHECK(names == std::vector<std::string>{"heading", "text", "button", "tile", "chip", "card",
                                            "link", "picture", "figure", "bar", "region",
                                            "scrollbar"});
}
