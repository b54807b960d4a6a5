#include "ui/action.h"

#include "support/catch.h"

using ui::Action;
namespace actions = ui::actions;

TEST_CASE("an action that asks for nothing is false, any other is true") {
    CHECK_FALSE(Action());
    CHECK(Action(actions::Back{}));
    CHECK(Action(actions::Restart{}));
}

TEST_CASE("an action carries its own value") {
    const Action service = actions::OpenService{"child-allowance"};
    CHECK(std::get<actions::OpenService>(service.what()).service == "child-allowance");
    const Action keys = actions::ShowKeys{ui::KeyLayer::latin};
    CHECK(std::get<actions::ShowKeys>(keys.what()).layer == ui::KeyLayer::latin);
}

TEST_CASE("what staff ask for is kept apart from what visitors ask for") {
    const Action level = actions::SetLevel{ui::StaffLevel::volume, 30};
    const auto& staff = std::get<ui::StaffAction>(level.what());
    CHECK(std::get<actions::SetLevel>(staff).level == ui::StaffLevel::volume);
    CHECK(std::get<actions::SetLevel>(staff).percent == 30);
    CHECK_FALSE(std::holds_alternative<ui::StaffAction>(Action(actions::Finish{}).what()));
}
