#include "search/evaluation.h"

#include "draft/draft_reader.h"
#include "support/catch.h"

#include <map>
#include <set>

using Ids = std::vector<std::string>;

namespace {

std::pair<double, double> scored(const Ids& expected, const Ids& found) {
    search::Score score;
    score.add(expected, found);
    return {score.recall(), score.reciprocal_rank()};
}

} // namespace

TEST_CASE("recall at five and reciprocal rank are computed for an answer") {
    CHECK(scored({"a"}, {"a", "b"}) == std::pair(1.0, 1.0));
    CHECK(scored({"a", "b"}, {"c", "b"}) == std::pair(0.5, 0.5));
    CHECK(scored({"a"}, {"1", "2", "3", "4", "a"}) == std::pair(1.0, 0.2));
    CHECK(scored({"a"}, {"1", "2", "3", "4", "5", "a"}) == std::pair(0.0, 0.0));
    CHECK(scored({"a"}, {}) == std::pair(0.0, 0.0));
    CHECK(scored({"1", "2", "3", "4", "5", "6"}, {"1", "2", "3", "4", "5"}).first == 1.0);
    search::Score two;
    two.add({"a"}, {"a"});
    two.add({"a"}, {});
    CHECK(two.queries() == 2);
    CHECK(two.recall() == 0.5);
    CHECK(search::Score().recall() == 0.0);
}

TEST_CASE("the evaluation sets name services that exist, each query once, both halves alike") {
    const auto read = draft::read_draft(KODOMADO_SOURCE "/data", {});
    REQUIRE(read.ok());
    std::set<std::string> services;
    for (const draft::CityDraft& city : read.value().draft.cities)
        for (const draft::DraftService& line : city.services) services.insert(line.service.id);
    std::set<std::pair<std::string, std::string>> asked;
    for (const std::string file : {"evaluation.csv", "second_set.csv", "third_set.csv"}) {
        const auto queries = search::read_evaluation(KODOMADO_SOURCE "/tests/search/" + file);
        REQUIRE(queries.ok());
        // positive: more in the tuning half
        std::map<std::pair<std::string, std::string>, int> kinds;
        for (const search::EvaluationQuery& query : queries.value()) {
            INFO(query.query);
            CHECK(asked.emplace(query.city, query.query).second);
            CHECK_FALSE(query.expected.empty());
            for (const std::string& id : query.expected) {
                INFO(id);
                CHECK(services.contains(id));
                CHECK(id.starts_with(query.city + ":"));
            }
            CHECK((query.half == "tune" || query.half == "kept"));
            kinds[{query.city, query.kind}] += query.half == "tune" ? 1 : -1;
        }
        CHECK(kinds.size() == (file == "third_set.csv" ? 6 : 18));
        if (file != "second_set.csv")
            for (const auto& [kind, more] : kinds) CHECK((more == 0 || more == 1));
    }
    CHECK(asked.size() >= 1200);
}

TEST_CASE("a file that is not an evaluation set is refused") {
    CHECK_FALSE(search::read_evaluation(KODOMADO_SOURCE "/data/folds.csv").ok());
    CHECK_FALSE(search::read_evaluation(KODOMADO_SOURCE "/no such file").ok());
}
