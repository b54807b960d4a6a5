#include "draft/draft_reader.h"

#include "support/catch.h"
#include "support/small_city.h"

using namespace draft;
using support::SmallCity;

namespace {

/// The findings about city.toml, as "code:line key" in order.
std::string said(const SmallCity& city) {
    std::string all;
    const auto read = read_draft(city.data(), {});
    REQUIRE(read.ok());
    for (const base::Finding& f : read.value().findings) {
        CHECK(f.where.file == city.file("mori/city.toml"));
        all += (all.empty() ? "" : ", ") + f.code + ":" + std::to_string(f.where.line) + " " +
               f.where.column;
    }
    return all;
}

std::string said_after(const std::string& from, const std::string& to) {
    const SmallCity city;
    city.replace("mori/city.toml", from, to);
    return said(city);
}

std::string said_of(const std::string& content) {
    const SmallCity city;
    city.write("mori/city.toml", content);
    return said(city);
}

} // namespace

TEST_CASE("every key of the city is read") {
    const SmallCity folder;
    folder.replace("mori/city.toml", "year = ",
                   "previous_year = \"令和5年度\"\nsuccessor = \"森のつぎの計画\"\nyear = ");
    const auto read = read_draft(folder.data(), {});
    REQUIRE(read.ok());
    const model::City city = read.value().draft.cities[0].city;
    CHECK(city.name == text::parse_ruby("森市《もりし》"));
    CHECK(city.name_en == "Mori City");
    CHECK(city.code == "012345");
    CHECK(city.hall.address == "北県森市1番地");
    CHECK(city.hall.phone_source == "market day 2026-04-01");
    CHECK(city.plan.id == "mori-plan");
    CHECK(city.plan.previous_year == "令和5年度");
    CHECK(city.plan.successor == "森のつぎの計画");
}

TEST_CASE("missing keys, unknown keys and wrong types are reported with their line") {
    CHECK(said_after("id = \"mori\"\n", "") == "missing-key:1 id");
    CHECK(said_after("id = \"mori\"\n", "id = \"\"\n") == "missing-key:1 id");
    CHECK(said_after("name_en", "english_name") == "unknown-key:4 english_name");
    CHECK(said_after("postcode", "zip") == "unknown-key:10 city_hall.zip");
    CHECK(said_after("\"Mori City\"", "7") == "bad-value:4 name_en");
    CHECK(said_after("[\"柱\", \"分野\"]", "\"柱\"") == "bad-value:21 plan.levels");
    CHECK(said_after("[\"柱\", \"分野\"]", "[\"柱\", 2]") == "bad-value:21 plan.levels");
    CHECK(said_after("Mori City", "Mori\\u202ECity") == "bad-value:4 name_en");
}

TEST_CASE("invalid TOML is reported with its line") {
    CHECK(said_after("name_en = \"Mori City\"", "name_en = \"Mori City") == "bad-toml:4 ");
    CHECK(said_after("name_en =", "name_en") == "bad-toml:4 ");
    CHECK(said_after("name_en =", "id =").starts_with("bad-toml:"));
    CHECK(said_of("\x8E\x71") == "wrong-encoding:1 ");
    CHECK(said_of(std::string(70'000, ' ')) == "unreadable:0 ");
}

TEST_CASE("deep nesting is refused before the library follows it") {
    CHECK(said_of("a = " + std::string(30'000, '[')) == "bad-toml:0 ");
    CHECK(said_of("a = " + std::string(30'000, '{')) == "bad-toml:0 ");
    std::string dots = "a";
    for (int i = 0; i < 20'000; ++i) dots += ".a";
    CHECK(said_of(dots + " = 1") == "bad-toml:0 ");
}

TEST_CASE("any bytes are read without a crash") {
    const std::string alphabet = "[]{}=\"'\\.,\n# a1t-:+e_u";
    unsigned state = 7;
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        for (int i = 0; i < 20; ++i) {
            state = state * 1664525u + 1013904223u;
            text += alphabet[(state >> 16) % alphabet.size()];
        }
        REQUIRE_FALSE(said_of(text).empty());
    }
}
