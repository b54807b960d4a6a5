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

/// How good a line end before a cluster is, best first.
enum class BreakClass : std::uint8_t {
    phrase,   ///< between phrases (文節), or between words of a Latin or similar script
    compound, ///< between the parts of a long word
    legal,    ///< inside a phrase, allowed by the Japanese line break rules (禁則)
    kept,     ///< allowed, but it would separate a number from its unit, a date or a short bracket
    none,     ///< not allowed: only if nothing else fits
    reading,  ///< inside a word with a single reading
    never,    ///< before 、。」ー small kana …, after an opening bracket: the last resort
};

/// Characters that must not begin a line (行頭禁則).
bool never_begins_a_line(const Cluster& cluster);

/// ICU's break iterators, made when first needed.
class LineBreaker {
  public:
    LineBreaker();
    ~LineBreaker();

    /// The class of the break before each cluster; the first is `none`. Offsets of `breaks` and
    /// `ruby` count from the paragraph's first byte; if `breaks` is null, ICU's phrases are used.
    void classify(std::string_view paragraph, const std::vector<Cluster>& clusters,
                  const std::vector<PhraseBreak>* breaks, const std::vector<RubySpan>& ruby,
                  const std::string& language, std::vector<BreakClass>& out);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Downgrades breaks that ICU takes for the end of a phrase but that are inside a word (くだ|さい,
/// 動|かない) or before a particle (」|に).
void mend_phrases(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

/// Downgrades breaks between a number and its unit and inside dates and short brackets to `kept`.
void keep_together(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

} // namespace text
