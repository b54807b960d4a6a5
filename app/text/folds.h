#pragma once

#include <functional>
#include <string>
#include <vector>

/// Private to text/*.cpp: the pairs of data/folds.csv, compiled in.
namespace text {

/// Longest match first, from left to right. Nothing replaced is looked at again.
class Folds {
  public:
    using Preparation = std::function<std::u32string(const std::u32string&)>;

    /// `prepare` brings both sides of a pair into the form that `apply` will meet, so that the
    /// table may be written as people write.
    explicit Folds(const Preparation& prepare);

    std::u32string apply(const std::u32string& text) const;

  private:
    struct Fold {
        std::u32string from, to;
    };
    std::vector<Fold> folds_; ///< sorted by the first character, longer ones first
};

} // namespace text
