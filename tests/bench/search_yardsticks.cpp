#include "bench/search_bench.h"

#include "search/evaluation.h"

#include <cstdio>
#include <map>

namespace bench {
namespace {

struct Scores {
    search::Score all, tune, kept;
    std::map<std::string, search::Score> kinds;

    void add(const search::EvaluationQuery& query, const std::vector<std::string>& found) {
        all.add(query.expected, found);
        (query.half == "tune" ? tune : kept).add(query.expected, found);
        kinds[query.kind].add(query.expected, found);
    }
};

void print(const char* what, const search::Score& score) {
    std::printf("  %-28s %4zu queries   recall@5 %.3f   MRR %.3f\n", what, score.queries(),
                score.recall(), score.reciprocal_rank());
}

} // namespace

void print_quality(catalogue::Catalogue& catalogue, std::vector<Yardstick>& yardsticks) {
    const auto queries =
        need(search::read_evaluation(KODOMADO_SOURCE "/tests/search/evaluation.csv"));
    Scores ours;
    for (const search::EvaluationQuery& query : queries) {
        const auto result = need(catalogue.search(
            {.text = query.query, .city = query.city, .limit = 5, .city_work = true}));
        std::vector<std::string> found;
        for (const search::SearchHit& hit : result.hits) found.push_back(hit.id);
        ours.add(query, found);
    }
    std::printf("Quality on the evaluation set, the bundled catalogue\n");
    print("all", ours.all);
    print("half to tune with", ours.tune);
    print("half kept aside", ours.kept);
    for (const auto& [kind, score] : ours.kinds) print(kind.c_str(), score);
    for (Yardstick& yardstick : yardsticks) {
        Scores theirs;
        for (const search::EvaluationQuery& query : queries)
            theirs.add(query, yardstick.search(query.query, query.city, 5).ids);
        print(yardstick.name.c_str(), theirs.all);
        std::string by_kind = "   ";
        for (const auto& [kind, score] : theirs.kinds) {
            char text[48];
            std::snprintf(text, sizeof text, " %s %.2f", kind.c_str(), score.recall());
            by_kind += text;
        }
        std::printf("%s (recall@5)\n", by_kind.c_str());
    }
}

} // namespace bench
