// Does what people type find the service? Recall@5 and mean reciprocal rank over
// tests/search/evaluation.csv, by kind and half. With --misses the queries of the half that may be
// looked at which do not have everything among the first five.
#include "catalogue/catalogue.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

namespace {

struct Row {
    std::string city, query, kind, half;
    std::vector<std::string> expected;
};

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> cells;
    std::istringstream stream(text);
    for (std::string cell; std::getline(stream, cell, at);) cells.push_back(cell);
    return cells;
}

std::vector<Row> rows_of(const std::string& file) {
    std::ifstream stream(file);
    std::vector<Row> rows;
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line)) {
        const std::vector<std::string> cells = split(line, ',');
        if (cells.size() == 5)
            rows.push_back({cells[0], cells[1], cells[3], cells[4], split(cells[2], ';')});
    }
    return rows;
}

struct Sums {
    double recall = 0, reciprocal = 0;
    int queries = 0;

    void add(double r, double q) {
        recall += r;
        reciprocal += q;
        ++queries;
    }
    void print(const char* name) const {
        const double n = std::max(queries, 1);
        std::printf("%-20s %4d %7.3f %7.3f\n", name, queries, recall / n, reciprocal / n);
    }
};

} // namespace

int main(int argc, char** argv) {
    const bool misses = argc > 1 && std::strcmp(argv[1], "--misses") == 0;
    auto opened = catalogue::Catalogue::open(KODOMADO_BUILD "/data/catalogue.kodomado");
    if (!opened) {
        std::fprintf(stderr, "%s\n", opened.error().message.en.c_str());
        return 1;
    }
    std::map<std::string, Sums> kinds, halves;
    for (const Row& row : rows_of(KODOMADO_SOURCE "/tests/search/evaluation.csv")) {
        const auto found = opened.value().search({row.query, row.city, 5, true});
        if (!found) return 1;
        const auto& hits = found.value().hits;
        double recall = 0, reciprocal = 0;
        for (std::size_t i = 0; i < hits.size(); ++i)
            if (std::ranges::find(row.expected, hits[i].id) != row.expected.end()) {
                recall += 1.0 / static_cast<double>(row.expected.size());
                if (reciprocal == 0) reciprocal = 1.0 / static_cast<double>(i + 1);
            }
        halves[row.half + " " + row.city].add(recall, reciprocal);
        halves[row.half].add(recall, reciprocal);
        kinds[row.half + " " + row.kind].add(recall, reciprocal);
        if (!misses || row.half != "tune" || (recall > 0.999 && reciprocal == 1)) continue;
        std::printf("%s %s %s:", row.city.c_str(), row.kind.c_str(), row.query.c_str());
        for (const std::string& id : row.expected) std::printf(" %s", id.c_str());
        std::printf(" |");
        for (const auto& hit : hits)
            std::printf(" %s(%s)", hit.id.c_str(), catalogue::tier_name(hit.tier));
        std::printf(" of %zu\n", found.value().total);
    }
    std::printf("%-20s %4s %7s %7s\n", "", "n", "rec@5", "MRR");
    for (const auto& [name, sums] : kinds) sums.print(name.c_str());
    for (const auto& [name, sums] : halves) sums.print(name.c_str());
    return 0;
}
