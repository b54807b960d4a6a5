#include "ui/kiosk/navigation.h"

#include "support/catch.h"

using ui::Navigation;
using ui::ScreenKind;

namespace {

class OfKind : public ui::Screen {
  public:
    explicit OfKind(ScreenKind kind) : kind_(kind) {}
    ScreenKind kind() const override { return kind_; }
    ui::Action draw(ui::Frame&) override { return {}; }

  private:
    ScreenKind kind_;
};

std::unique_ptr<ui::Screen> screen(ScreenKind kind) { return std::make_unique<OfKind>(kind); }

Navigation at(const std::vector<ScreenKind>& kinds) {
    Navigation navigation(false);
    navigation.reset(screen(kinds.front()));
    for (std::size_t i = 1; i < kinds.size(); ++i) navigation.show(screen(kinds[i]));
    return navigation;
}

/// From the top down.
std::vector<ScreenKind> kinds(Navigation navigation) {
    std::vector<ScreenKind> all{navigation.shown()};
    while (!navigation.at_first()) {
        navigation.close();
        all.push_back(navigation.shown());
    }
    return all;
}

using Kinds = std::vector<ScreenKind>;

} // namespace

TEST_CASE("a screen is shown through the door of the one before, unless it has its own") {
    Navigation navigation = at({ScreenKind::start, ScreenKind::home});
    navigation.show(screen(ScreenKind::list), {true, "baby"});
    navigation.show(screen(ScreenKind::service));
    CHECK(navigation.top().door == ui::Door{true, "baby"});
    navigation.show(screen(ScreenKind::plan), {});
    CHECK(navigation.top().door == ui::Door{});
}

TEST_CASE("a sheet takes the place of another sheet or of the question, never of a screen") {
    for (const ScreenKind below :
         {ScreenKind::language, ScreenKind::text_settings, ScreenKind::stay}) {
        Navigation navigation = at({ScreenKind::start, ScreenKind::home, below});
        navigation.show_sheet(screen(ScreenKind::language));
        CHECK(kinds(std::move(navigation)) ==
              Kinds{ScreenKind::language, ScreenKind::home, ScreenKind::start});
    }
    Navigation navigation = at({ScreenKind::start, ScreenKind::home});
    navigation.show_sheet(screen(ScreenKind::language));
    CHECK(kinds(std::move(navigation)) ==
          Kinds{ScreenKind::language, ScreenKind::home, ScreenKind::start});
}

TEST_CASE("one comes back to a screen that is covered, as it was left") {
    Navigation navigation =
        at({ScreenKind::start, ScreenKind::search, ScreenKind::service, ScreenKind::code});
    CHECK_FALSE(navigation.back_to(ScreenKind::my_list));
    CHECK(navigation.shown() == ScreenKind::code);
    CHECK(navigation.back_to(ScreenKind::search));
    CHECK(kinds(std::move(navigation)) == Kinds{ScreenKind::search, ScreenKind::start});
}

TEST_CASE("whoever gives up at the PIN finds the visitor's screen again") {
    Navigation navigation =
        at({ScreenKind::start, ScreenKind::list, ScreenKind::pin, ScreenKind::language});
    CHECK(navigation.has_staff_page());
    navigation.back_from(ScreenKind::pin);
    CHECK_FALSE(navigation.has_staff_page());
    CHECK(kinds(std::move(navigation)) == Kinds{ScreenKind::list, ScreenKind::start});
}

TEST_CASE("other content keeps its place, or begins at its top") {
    Navigation navigation = at({ScreenKind::start, ScreenKind::list});
    navigation.top().view.scrolls["list"].resize(1000, 400);
    navigation.top().view.scrolls["list"].jump_to(250);
    navigation.replace(screen(ScreenKind::list));
    CHECK(navigation.top().view.scrolls["list"].offset() == 250);
    navigation.replace_rewound(screen(ScreenKind::list));
    CHECK(navigation.top().view.scrolls["list"].offset() == 0);
}

TEST_CASE("a new screen moves in, a closed one goes at once") {
    Navigation navigation = at({ScreenKind::start});
    navigation.at(10'000);
    CHECK_FALSE(navigation.moving());
    navigation.show(screen(ScreenKind::home));
    CHECK(navigation.moving());
    navigation.at(11'000);
    CHECK_FALSE(navigation.moving());
    navigation.close();
    CHECK_FALSE(navigation.moving());
    navigation.show(screen(ScreenKind::home));
    navigation.at(12'000);
    navigation.back();
    CHECK(navigation.moving());
}
