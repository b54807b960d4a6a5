#include "ui/kiosk/screen_stack.h"

#include "support/catch.h"

#include <set>

using ui::ScreenStack;

namespace {

class Named : public ui::Screen {
  public:
    explicit Named(std::string name) : name_(std::move(name)) {}
    ui::ScreenKind kind() const override { return ui::ScreenKind::service; }
    const std::string& name() const { return name_; }
    ui::Action draw(ui::Frame&) override { return {}; }

  private:
    std::string name_;
};

std::unique_ptr<ui::Screen> screen(const std::string& name) {
    return std::make_unique<Named>(name);
}

const std::string& name_of(ScreenStack& stack) {
    return dynamic_cast<const Named&>(*stack.top().screen).name();
}

ScreenStack stack_of(const std::vector<std::string>& names) {
    ScreenStack stack;
    stack.reset(screen(names.front()));
    for (std::size_t i = 1; i < names.size(); ++i) stack.push(screen(names[i]));
    return stack;
}

/// The names from the top down.
std::vector<std::string> names(ScreenStack stack) {
    std::vector<std::string> all;
    while (true) {
        all.push_back(name_of(stack));
        if (stack.size() == 1) return all;
        stack.pop();
    }
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("going back returns to the previous screen") {
    CHECK(names(stack_of({"start", "home", "list"})) == Names{"list", "home", "start"});
}

TEST_CASE("the first screen is never closed") {
    ScreenStack stack = stack_of({"start"});
    stack.pop();
    stack.pop_to(0);
    CHECK(names(std::move(stack)) == Names{"start"});
}

TEST_CASE("several screens can be closed at once") {
    ScreenStack stack = stack_of({"start", "home", "list", "service"});
    stack.pop_to(9);
    CHECK(stack.size() == 4);
    stack.pop_to(2);
    CHECK(names(std::move(stack)) == Names{"home", "start"});
}

TEST_CASE("a reset forgets every screen") {
    ScreenStack stack = stack_of({"start", "home", "list"});
    stack.reset(screen("start"));
    CHECK(names(std::move(stack)) == Names{"start"});
}

TEST_CASE("a screen keeps its view while others are above it") {
    ScreenStack stack = stack_of({"start", "list"});
    stack.top().view.scrolls["list"].resize(1000, 400);
    stack.top().view.scrolls["list"].jump_to(250);
    stack.push(screen("service"));
    CHECK(stack.top().view.scrolls.empty());
    stack.pop();
    CHECK(stack.top().view.scrolls["list"].offset() == 250);
}

TEST_CASE("replacing the content keeps view and door") {
    ScreenStack stack = stack_of({"start"});
    stack.push(screen("list"), {true, "baby"});
    stack.top().view.scrolls["list"].resize(1000, 400);
    stack.replace_top(screen("list with filter"));
    CHECK(stack.size() == 2);
    CHECK(name_of(stack) == "list with filter");
    CHECK(stack.top().view.scrolls["list"].limit() == 600);
    CHECK(stack.top().door == ui::Door{true, "baby"});
}

TEST_CASE("each screen knows the door that led to it") {
    ScreenStack stack = stack_of({"start"});
    stack.push(screen("list"), {true, "baby"});
    stack.push(screen("plan"));
    CHECK(stack.top().door == ui::Door{});
    stack.pop();
    CHECK(stack.top().door == ui::Door{true, "baby"});
}

TEST_CASE("the stack has at most 32 screens and keeps start and home") {
    ScreenStack stack = stack_of({"start", "home"});
    for (int i = 0; i < 1000; ++i) stack.push(screen("service " + std::to_string(i)));
    CHECK(stack.size() == 32);
    const Names all = names(std::move(stack));
    CHECK(all.front() == "service 999");
    CHECK(Names(all.end() - 3, all.end()) == Names{"service 970", "home", "start"});
}

TEST_CASE("every screen has a row of facts and a name of its own") {
    std::set<std::string_view> names;
    for (const ui::ScreenFacts& facts : ui::screen_facts) {
        CHECK(&ui::facts_of(facts.kind) == &facts);
        CHECK(names.insert(facts.name).second);
    }
}
