#pragma once

#include <functional>
#include <string>
#include <vector>

/// Private to text/*.cpp: the pairs of data/folds.csv, compiled in.
namespace text {

/// Replaces from left to right, the longest match first. Replaced text is not replaced again.
class Folds {
  public:
    using Preparation = std::function<std::u32string(const std::u32string&)>;

    /// `prepare` converts both sides of each pair into the form of the text given to `apply`, so
    /// that the table can be written as people write.
    explicit Folds(const Preparation& prepare);

    std::u32string apply(const std::u32string& text) const;

  private:
    struct Fold {
        std::u32string from, to;
    };
    std::vector<Fold> folds_; ///< sorted by the first character, longer ones first
};

} // namespace text
