#include "draft/draft.h"

#include "support/built_city.h"

using namespace draft;
using support::draft_of;
using support::SmallCity;

namespace {

std::vector<std::string> ids(const std::vector<model::Service>& services) {
    std::vector<std::string> out;
    for (const model::Service& service : services) out.push_back(service.id);
    return out;
}

} // namespace

TEST_CASE("numbers are ordered by value, part by part") {
    const std::vector<std::string> ordered = {"1",      "2",      "4-3-1", "4-3-2",
                                              "4-3-10", "4-10-1", "10",    "58"};
    for (std::size_t i = 0; i < ordered.size(); ++i)
        for (std::size_t k = 0; k < ordered.size(); ++k)
            CHECK(number_before(ordered[i], ordered[k]) == (i < k));
    CHECK_FALSE(number_before("007", "7"));
    CHECK_FALSE(number_before("7", "007"));
    CHECK(number_before("1a", "1b"));
    CHECK(number_before("", "1"));
    CHECK(number_before("99999999999999999998", "99999999999999999999"));
}

TEST_CASE("services are joined with the lines of the other tables") {
    const SmallCity city;
    const std::vector<model::Service> services = joined_services(draft_of(city).cities[0]);
    REQUIRE(ids(services) == std::vector<std::string>{"mori:1", "mori:2", "mori:10"});
    const model::Service& first = services[0];
    CHECK(first.city == "mori");
    REQUIRE(first.offices.size() == 1);
    CHECK(first.offices[0].hours == "8時半〜17時");
    CHECK(first.aliases.size() == 2);
    CHECK(first.amounts.size() == 2);
    CHECK(first.rules.size() == 1);
    CHECK(services[1].results.size() == 1);
    REQUIRE(first.appears_in.size() == 2);
    CHECK(first.appears_in[0] ==
          model::Appearance{
              "mori-plan", "1", "1.1", {"くらし", "お金の支援"}, "森の手当", false, {"new"}, 3});
    CHECK(first.appears_in[1].repeat);
    CHECK(first.appears_in[1].section == std::vector<std::string>{"くらし", "相談"});
}

TEST_CASE("an incomplete draft is joined as far as possible") {
    const SmallCity city;
    city.append("mori/services.csv", "mori:77,あ,あ,city,あ,,,,,,,,,,,,,mori:nobody,,1,");
    city.append("mori/services.csv", "mori:1,い,い,city,い,,,,,,,,,,,,,,,1,");
    city.append("mori/rows.csv", "5,mori:99,1.1,あ,,,,");
    city.replace("mori/sections.csv", "1,,(1)", "1,1.1,(1)");
    const std::vector<model::Service> services = joined_services(draft_of(city).cities[0]);
    CHECK(ids(services) == std::vector<std::string>{"mori:1", "mori:2", "mori:10", "mori:77"});
    CHECK(services[3].offices.empty());
    CHECK(services[0].name.base == "森の手当");
}

TEST_CASE("sections count the rows in and below them") {
    const SmallCity city;
    const std::vector<model::Section> sections = joined_sections(draft_of(city).cities[0]);
    REQUIRE(sections.size() == 3);
    CHECK(sections[0].rows == 4);
    CHECK(sections[1].rows == 1);
    CHECK(sections[2].rows == 3);
}

TEST_CASE("the lines of an indicator become its values") {
    const SmallCity city;
    const std::vector<model::Indicator> indicators = joined_indicators(draft_of(city).cities[0]);
    REQUIRE(indicators.size() == 2);
    REQUIRE(indicators[0].values.size() == 2);
    CHECK(indicators[0].values[1].part.base == "中学生");
    CHECK(indicators[0].values[1].target == 94);
    CHECK(indicators[1].values[0].now_text == "未設置");
    CHECK_FALSE(indicators[1].values[0].now);
    CHECK(indicators[0].offices ==
          std::vector<text::RubyText>{text::parse_ruby("子《こ》ども課《か》")});
}
