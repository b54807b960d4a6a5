#include "ui/kiosk/key_focus.h"

#include "support/catch.h"

using ui::Key;
using ui::KeyFocus;

namespace {

/// A screen with three targets and a text between them, and a list of three windows' length.
class Panel {
  public:
    Panel() {
        for (const char* id : {"back", "", "home", "search"}) {
            ui::Node node;
            node.id = id;
            node.target = !node.id.empty();
            tree.nodes.push_back(node);
        }
        ui::Scroll& list = view.scrolls["list"];
        list.resize(1200, 400);
        view.regions = {{{0, 0, 100, 400}, &list}};
    }

    /// The id that has the focus after these keys.
    std::string after(const std::vector<Key>& keys) {
        for (const Key key : keys) focus.apply(key, tree, view, 0);
        return focus.focus().id;
    }

    ui::SemanticTree tree;
    ui::ViewState view;
    KeyFocus focus;
};

} // namespace

TEST_CASE("the focus goes from target to target, round and round, both ways") {
    CHECK(Panel().after({Key::next}) == "back");
    CHECK(Panel().after({Key::next, Key::next}) == "home");
    CHECK(Panel().after({Key::next, Key::next, Key::next, Key::next}) == "back");
    CHECK(Panel().after({Key::previous}) == "search");
    CHECK(Panel().after({Key::previous, Key::previous}) == "home");
    CHECK(Panel().after({Key::next, Key::previous}) == "search");
}

TEST_CASE("a screen without targets gives nothing the focus") {
    Panel panel;
    panel.tree.nodes.clear();
    CHECK(panel.after({Key::next, Key::activate}).empty());
    CHECK_FALSE(panel.focus.focus().activate);
}

TEST_CASE("the target in focus is pressed once, unless the screen changes before") {
    Panel panel;
    panel.after({Key::next, Key::activate});
    CHECK(panel.focus.focus().activate);
    panel.focus.release();
    CHECK_FALSE(panel.focus.focus().activate);
    CHECK(panel.focus.focus().id == "back");
    panel.focus.forget();
    CHECK(panel.focus.focus().id.empty());
}

TEST_CASE("arrows and page keys scroll what can be scrolled") {
    Panel panel;
    panel.after({Key::page_down});
    CHECK(panel.view.scrolls["list"].moving());
    Panel still;
    still.view.scrolls["list"].resize(300, 400);
    still.after({Key::page_down, Key::down});
    CHECK_FALSE(still.view.scrolls["list"].moving());
}

TEST_CASE("keys wait in their order and are taken once") {
    KeyFocus focus;
    focus.press(Key::next);
    focus.press(Key::activate);
    CHECK(focus.take() == std::vector<Key>{Key::next, Key::activate});
    CHECK(focus.take().empty());
}
