#include "ui/fitting.h"

#include "support/catch.h"

namespace {

using Ids = std::vector<std::string>;

model::ServiceCard card(const std::string& id, Ids stages, Ids needs, Ids situations = {}) {
    model::ServiceCard made;
    made.id = id;
    made.life_stages = std::move(stages);
    made.needs = std::move(needs);
    made.situations = std::move(situations);
    return made;
}

const std::vector<model::ServiceCard> cards{
    card("general", {"baby", "toddler"}, {"money"}),
    card("talk", {"baby"}, {"talk"}),
    card("single", {"baby", "family"}, {"money"}, {"single-parent"}),
    card("youth", {"youth"}, {"money"}, {"single-parent"}),
};

Ids fit(const ui::Home& home) {
    Ids ids;
    for (const ui::Fit& each : ui::fitting(cards, home)) ids.push_back(each.card.id);
    return ids;
}

} // namespace

TEST_CASE("services that fit a home are found") {
    CHECK(fit({}).empty());
    CHECK(fit({{"baby"}, {}, {}}) == Ids{"general", "talk", "single"});
    CHECK(fit({{"baby"}, {"talk"}, {}}) == Ids{"talk"});
    CHECK(fit({{"baby", "youth"}, {"money"}, {}}) == Ids{"general", "single", "youth"});
    CHECK(fit({{}, {}, {"single-parent"}}) == Ids{"single", "youth"});
    CHECK(fit({{"junior-high"}, {}, {"single-parent"}}).empty());
}

TEST_CASE("services for the home's situation come first, then those with more reasons") {
    CHECK(fit({{"baby"}, {}, {"single-parent"}}) == Ids{"single", "general", "talk"});
    CHECK(fit({{"baby", "toddler"}, {}, {}}) == Ids{"general", "talk", "single"});
}

TEST_CASE("the reasons why a service fits are given") {
    const auto fits = ui::fitting(cards, {{"toddler", "baby"}, {"money"}, {"single-parent"}});
    REQUIRE(fits.size() == 2);
    CHECK(fits[0].situations == Ids{"single-parent"});
    CHECK(fits[0].life_stages == Ids{"baby"});
    CHECK(fits[1].life_stages == Ids{"toddler", "baby"});
    CHECK(fits[1].needs == Ids{"money"});
}
