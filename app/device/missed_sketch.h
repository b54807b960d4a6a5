#pragma once

#include "base/date.h"
#include "device/word_marks.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace device {

/// The quarter of a day: its first month, like 2026-10.
std::string quarter_of(const base::Date& day);

/// What a device remembers in one quarter of the words that it may not write down: for each mark
/// (device/word_marks.h) on how many days it was seen, the first and the last of them, and in how
/// many visits. It is stored together with its key; both are deleted when the quarter is over.
///
/// Collisions. Different words share a mark, and nothing can tell them apart: a memory that could
/// would also tell somebody who tries words against it. So
/// - the count with which a word becomes readable is that of its mark, which may include visits
///   with other words. From then on the word itself is counted, and its mark begins again from
///   zero, for the other words;
/// - a word that is typed for the first time may have a mark that other words have made ready. It
///   would then become readable after a single visit. Therefore at most 5 of the 1,024 marks are
///   ready at any time, which makes this less likely than 1 in 200 for any word: if more have been
///   seen on three days, four days are needed, and so on. What becomes readable is in any case only
///   the word, without a day, and with a count of at least three.
class MissedSketch {
  public:
    /// A new one with a new key, for the quarter of this day.
    explicit MissedSketch(const base::Date& day) : quarter_(quarter_of(day)) {}
    /// Nothing if the text was not written by `text`.
    static std::optional<MissedSketch> parse(std::string_view text);
    std::string text() const;

    const std::string& quarter() const { return quarter_; }

    /// Counts one visit of this day with the word, in the form that all its spellings share.
    /// Returns the number of visits if the word may be read from now on: its mark was seen on three
    /// days or more, and a week or more after the first of them. Its mark is then forgotten.
    std::optional<int> count(std::string_view word, const base::Date& day);

    struct Seen {
        base::Date first, last;
        int days = 1;   ///< different days, at most 92
        int visits = 1; ///< at least `days`
        bool operator==(const Seen&) const = default;
    };
    /// By mark.
    const std::map<int, Seen>& seen() const { return seen_; }
    const WordMarks& marks() const { return marks_; }

  private:
    MissedSketch(std::string quarter, WordMarks marks)
        : quarter_(std::move(quarter)), marks_(std::move(marks)) {}
    int days_needed(const base::Date& today) const;

    std::string quarter_;
    WordMarks marks_;
    std::map<int, Seen> seen_;
};

} // namespace device
