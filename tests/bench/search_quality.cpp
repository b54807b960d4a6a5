// Does what people type find the service? Prints recall@5 and mean reciprocal rank over
// tests/search/evaluation.csv, or over FILE in the same form, by kind and half. With --misses it
// also lists the queries of the tuning half for which not everything is among the first five.
#include "catalogue/catalogue.h"
#include "host/command_line.h"
#include "search/evaluation.h"

#include <cstdio>
#include <map>

namespace {

using Sums = std::map<std::string, search::Score>;

void print(const Sums& sums) {
    for (const auto& [name, score] : sums)
        std::printf("%-20s %4zu %7.3f %7.3f\n", name.c_str(), score.queries(), score.recall(),
                    score.reciprocal_rank());
}

void print_miss(const search::EvaluationQuery& query, const search::SearchResult& result) {
    std::printf("%s %s %s:", query.city.c_str(), query.kind.c_str(), query.query.c_str());
    for (const std::string& id : query.expected) std::printf(" %s", id.c_str());
    std::printf(" |");
    for (const auto& hit : result.hits)
        std::printf(" %s(%s)", hit.id.c_str(), search::tier_name(hit.tier));
    std::printf(" of %zu\n", result.total);
}

} // namespace

int main(int argc, char** argv) {
    std::string file;
    bool misses = false;
    host::CommandLine line("recall@5 and MRR of a set of queries");
    line.option("FILE", file, "Queries (else tests/search/evaluation.csv)");
    line.flag("--misses", misses, "The queries that miss something");
    if (const auto ending = line.parse(argc, argv)) {
        std::fprintf(ending->wrong ? stderr : stdout, "%s\n", ending->text.c_str());
        return ending->wrong ? 2 : 0;
    }
    auto opened = catalogue::Catalogue::open(KODOMADO_BUILD "/data/catalogue.kodomado");
    const auto queries = search::read_evaluation(
        file.empty() ? KODOMADO_SOURCE "/tests/search/evaluation.csv" : file);
    if (!opened || !queries) {
        std::fprintf(stderr, "%s\n",
                     (opened ? queries.error() : opened.error()).message.en.c_str());
        return 1;
    }
    Sums kinds, halves;
    for (const search::EvaluationQuery& query : queries.value()) {
        const auto result = opened.value().search({query.query, query.city, 5, true});
        if (!result) return 1;
        std::vector<std::string> ids;
        for (const auto& hit : result.value().hits) ids.push_back(hit.id);
        halves[query.half + " " + query.city].add(query.expected, ids);
        halves[query.half].add(query.expected, ids);
        kinds[query.half + " " + query.kind].add(query.expected, ids);
        search::Score alone;
        alone.add(query.expected, ids);
        if (misses && query.half == "tune" &&
            (alone.recall() < 0.999 || alone.reciprocal_rank() < 1))
            print_miss(query, result.value());
    }
    std::printf("%-20s %4s %7s %7s\n", "", "n", "rec@5", "MRR");
    print(kinds);
    print(halves);
    return 0;
}
