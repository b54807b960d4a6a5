#pragma once

#include "base/finding.h"
#include "check/smallest_screen.h"
#include "draft/draft.h"
#include "text/morpheme.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace check {

/// What some rules need from outside: fonts, dictionaries, the date. A rule whose aid is empty is
/// left out.
struct Aids {
    /// YYYY-MM-DD: the day by which confirmations and amounts are too old.
    std::string today;
    /// The characters of a text, each once, that no font of the kiosk has.
    std::function<std::vector<char32_t>(const text::RubyText&)> missing_glyphs;
    /// The words of a text whose readings are worked out and which another dictionary reads
    /// otherwise.
    std::function<std::vector<text::ReadingDoubt>(const text::RubyText&)> reading_doubts;
    /// The text with all the readings that the dictionary gives.
    std::function<text::RubyText(const text::RubyText&)> annotate;
    /// Whether some dictionary gives a word this reading (hiragana).
    std::function<bool(const std::string& word, const std::string& reading)> knows_reading;
    /// Whether a text fits into a place of the smallest screen.
    std::function<bool(const text::RubyText&, const Place&)> fits;
};

/// The findings of all rules about a draft. What could not be read is not among them: reading the
/// draft has reported it.
base::Findings check(const draft::Draft& draft, const Aids& aids = {});

/// Blocking ones first, then by file, line, column and code. Takes out repeated findings, and
/// `missing-value` where another finding says that the same cell could not be read.
void sort_findings(base::Findings& findings);

} // namespace check
