#include "search/evaluation.h"

#include "base/file.h"
#include "draft/csv_reader.h"

#include <algorithm>

namespace search {
namespace {

constexpr std::size_t looked_at = 5;

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        values.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

} // namespace

base::Result<std::vector<EvaluationQuery>> read_evaluation(const std::string& file) {
    const auto content = base::read_file(file);
    if (!content) return content.error();
    base::Findings findings;
    const auto table = draft::parse_csv(file, content.value(), findings);
    if (!table || !findings.empty() ||
        table->header != std::vector<std::string>{"city", "query", "expected", "kind", "half"})
        return base::Error{{file + ": 読めません", file + ": cannot be read"}};
    std::vector<EvaluationQuery> queries;
    for (const draft::CsvRecord& record : table->records)
        queries.push_back({record.cells[0], record.cells[1], split(record.cells[2]),
                           record.cells[3], record.cells[4]});
    return queries;
}

void Score::add(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
    ++queries_;
    const auto last =
        found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), looked_at));
    const auto is_expected = [&](const std::string& id) {
        return std::ranges::find(expected, id) != expected.end();
    };
    const auto hits = std::count_if(found.begin(), last, is_expected);
    const std::size_t possible = std::min(expected.size(), looked_at);
    if (possible > 0) recall_ += static_cast<double>(hits) / static_cast<double>(possible);
    const auto first = std::find_if(found.begin(), last, is_expected);
    if (first != last) reciprocal_rank_ += 1.0 / static_cast<double>(first - found.begin() + 1);
}

double Score::mean(double sum) const {
    return queries_ == 0 ? 0 : sum / static_cast<double>(queries_);
}

} // namespace search
