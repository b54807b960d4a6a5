#include "catalogue/catalogue.h"

#include "support/built_city.h"

using namespace catalogue;
using support::build_into;
using support::draft_of;
using support::SmallCity;

namespace {

Catalogue open(const SmallCity& city) {
    auto opened = Catalogue::open(build_into(city));
    REQUIRE(opened.ok());
    return std::move(opened).value();
}

model::Query query(std::string city, std::string life_stage = "", std::string need = "",
                   std::vector<std::string> situations = {}) {
    return {std::move(city), std::move(life_stage), std::move(need), std::move(situations)};
}

struct Open {
    SmallCity city;
    Catalogue catalogue = open(city);

    /// Ids of the services that are found, in order.
    std::vector<std::string> find(const model::Query& wanted) {
        const auto cards = catalogue.find(wanted);
        REQUIRE(cards.ok());
        std::vector<std::string> ids;
        for (const model::ServiceCard& card : cards.value()) ids.push_back(card.id);
        return ids;
    }
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(Open, "the file holds what the draft said") {
    const draft::Draft draft = draft_of(city);
    const draft::CityDraft& mori = draft.cities[0];
    CHECK(catalogue.all("").value() == draft::joined_services(mori));
    CHECK(catalogue.all("mori").value() == joined_services(mori));
    CHECK(catalogue.all("aki").value().empty());
    CHECK(catalogue.taxonomy().value() == draft::taxonomy_of(draft));
    CHECK(catalogue.cities().value() == std::vector<model::City>{mori.city});
    CHECK(catalogue.sections("mori").value() == draft::joined_sections(mori));
    CHECK(catalogue.indicators("mori").value() == draft::joined_indicators(mori));
    const std::vector<model::Hotline> hotlines = catalogue.hotlines().value();
    REQUIRE(hotlines.size() == 2);
    CHECK(hotlines[0] == draft.hotlines[0].value);
    CHECK(hotlines[1] == draft.hotlines[1].value);
}

TEST_CASE_METHOD(Open, "one service is found by its id") {
    CHECK(catalogue.service("mori:1").value() == joined_services(draft_of(city).cities[0])[0]);
    const auto none = catalogue.service("mori:999");
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().message.en == "there is no service mori:999");
}

TEST_CASE_METHOD(Open, "rows are in the plan's order, with their service and offices") {
    const std::vector<model::PlanRow> rows = catalogue.rows("mori").value();
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].row == "1");
    CHECK(rows[0].service == "mori:1");
    CHECK(rows[0].summary.base == "子どもを育てている人がもらえるお金です。");
    CHECK(rows[0].family);
    CHECK(rows[2].repeat);
    CHECK(rows[3].row == "10");
    CHECK_FALSE(rows[3].family);
    CHECK(rows[3].marks == std::vector<std::string>{"extended"});
    CHECK(rows[1].offices.size() == 2);
    CHECK(rows[1].offices[0] == text::parse_ruby("子《こ》ども課《か》"));
    CHECK(rows[3].offices[0].base == "教育部");
}

TEST_CASE_METHOD(Open, "only services for families are found, by usefulness, then by reading") {
    CHECK(find({}) == Ids{"mori:2", "mori:1"});
    CHECK(find(query("mori")) == Ids{"mori:2", "mori:1"});
    CHECK(find(query("aki")).empty());
}

TEST_CASE_METHOD(Open, "a door and every selected situation narrow the list") {
    CHECK(find(query("", "baby")) == Ids{"mori:1"});
    CHECK(find(query("", "family")) == Ids{"mori:2", "mori:1"});
    CHECK(find(query("", "", "talk")) == Ids{"mori:2"});
    CHECK(find(query("", "", "money")) == Ids{"mori:2", "mori:1"});
    CHECK(find(query("", "baby", "talk")).empty());
    CHECK(find(query("", "", "", {"foreign"})) == Ids{"mori:2", "mori:1"});
    CHECK(find(query("", "", "", {"foreign", "single-parent"})) == Ids{"mori:1"});
    CHECK(find(query("mori", "baby", "money", {"foreign"})) == Ids{"mori:1"});
    CHECK(find(query("", "nobody")).empty());
    CHECK(find(query("", "", "' OR 1=1 --")).empty());
}

TEST_CASE("priority comes before the reading") {
    const SmallCity city;
    city.replace("mori/services.csv", "foreign,mori:kodomo;mori:soumu,,5", "foreign,mori:soumu,,4");
    Catalogue catalogue = open(city);
    const auto cards = catalogue.find({});
    REQUIRE(cards.ok());
    CHECK(cards.value()[0].id == "mori:1");
}

TEST_CASE_METHOD(Open, "cards are returned in the requested order, without unknown ids") {
    const auto cards = catalogue.cards({"mori:10", "mori:99", "mori:1"});
    REQUIRE(cards.ok());
    REQUIRE(cards.value().size() == 2);
    CHECK(cards.value()[0].audience == model::Audience::city);
    const model::ServiceCard& card = cards.value()[1];
    CHECK(card.fact.base == "月 1,000円");
    CHECK(card.fact_note.base == "子ども1人・令和6年度");
    CHECK(card.life_stages == std::vector<std::string>{"baby", "family"});
    CHECK(card.needs == std::vector<std::string>{"money"});
    CHECK(card.situations == std::vector<std::string>{"single-parent", "foreign"});
    CHECK(card.priority == 5);
}

TEST_CASE("two cities in one file are kept apart") {
    const SmallCity city;
    for (const char* name :
         {"city.toml", "sections.csv", "offices.csv", "rows.csv", "services.csv", "aliases.csv",
          "amounts.csv", "rules.csv", "results.csv", "indicators.csv", "notes.csv"}) {
        std::string content = city.read(std::string("mori/") + name);
        for (std::size_t at; (at = content.find("mori")) != std::string::npos;)
            content.replace(at, 4, "aki");
        city.write(std::string("aki/") + name, content);
    }
    Catalogue both = open(city);
    CHECK(both.find({}).value().size() == 4);
    CHECK(both.find(query("aki")).value().size() == 2);
    CHECK(both.rows("aki").value().size() == 4);
    CHECK(both.rows("aki").value()[0].offices[0] == text::parse_ruby("子《こ》ども課《か》"));
    const std::vector<model::Service> all = both.all("").value();
    REQUIRE(all.size() == 6);
    CHECK(all[0].id == "aki:1");
    CHECK(all[3].id == "mori:1");
    CHECK(all[0].offices[0].id == "aki:kodomo");
}
