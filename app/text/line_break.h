#pragma once

#include "text/ruby.h"
#include "text/shaping.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Private to text/*.cpp: where lines may end.
namespace text {

/// How good it is to end a line before a cluster, best first.
enum class BreakClass : std::uint8_t {
    phrase,   ///< between bunsetsu, or between words of an alphabet
    compound, ///< between the parts of a long word
    legal,    ///< allowed by the rules of 禁則, inside a phrase
    kept,     ///< allowed, but a number and its unit, a date, a short bracket would fall apart
    none,     ///< not allowed: only where nothing else fits
    reading,  ///< inside a word that carries one reading
    never,    ///< before 、。」ー small kana …, after an opening bracket: the last resort
};

/// What no line begins with (行頭禁則).
bool never_begins_a_line(const Cluster& cluster);

/// ICU's break iterators, made when first needed.
class LineBreaker {
  public:
    LineBreaker();
    ~LineBreaker();

    /// One class for each cluster, for the break before it; the first is `none`. Offsets of
    /// `breaks` and `ruby` count from the paragraph's first byte; where `breaks` is null ICU's
    /// phrases are taken.
    void classify(std::string_view paragraph, const std::vector<Cluster>& clusters,
                  const std::vector<PhraseBreak>* breaks, const std::vector<RubySpan>& ruby,
                  const std::string& language, std::vector<BreakClass>& out);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Lowers what ICU takes for the end of a phrase where it is inside a word (くだ|さい, 動|かない)
/// or before a particle (」|に).
void mend_phrases(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

/// Lowers breaks inside numbers with their unit, dates and short brackets to `kept`.
void keep_together(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

} // namespace text
