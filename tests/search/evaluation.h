#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace search {

/// A line of evaluation.csv; tests/search/README.md explains the figures.
struct EvaluationQuery {
    std::string city, query;
    std::vector<std::string> expected; ///< service ids
    std::string kind, half;

    bool operator==(const EvaluationQuery&) const = default;
};

base::Result<std::vector<EvaluationQuery>> read_evaluation(const std::string& file);

/// Recall at five and mean reciprocal rank of the added answers.
class Score {
  public:
    void add(const std::vector<std::string>& expected, const std::vector<std::string>& found);

    std::size_t queries() const { return queries_; }
    double recall() const { return mean(recall_); }
    double reciprocal_rank() const { return mean(reciprocal_rank_); }

  private:
    double mean(double sum) const;

    std::size_t queries_ = 0;
    double recall_ = 0, reciprocal_rank_ = 0; ///< sums
};

} // namespace search
