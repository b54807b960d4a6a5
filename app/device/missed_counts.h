#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace device {

/// How often a word found nothing useful on one day. Not who typed it, at what time, or in which
/// order.
struct MissedCount {
    std::string day;  ///< YYYY-MM-DD
    std::string mark; ///< the same for all spellings of the word (device/word_marks.h)
    /// The spelling that is shown: of all spellings the first in byte order. Empty until the word
    /// has been missed three times in all, so that what a single visitor typed is never written
    /// down.
    std::string word;
    int count = 0;

    bool operator==(const MissedCount&) const = default;
};

/// The device's counts of words that found nothing (ui/kiosk/missed_words.h says which), in one
/// small file in the device's state folder, sorted by day and word. Only complete visits are added.
/// Days more than 400 days ago are dropped, and the oldest days beyond 5,000 lines.
class MissedCounts {
  public:
    /// With an empty folder nothing is kept.
    explicit MissedCounts(std::string folder) : folder_(std::move(folder)) {}

    /// Adds the words that a visit on this day did not find; words that may not be counted are left
    /// out.
    base::Result<void> add(const std::string& day, std::vector<std::string> words) const;
    /// Sorted, without damaged lines. Fails if the file exists but cannot be read.
    base::Result<std::vector<MissedCount>> read() const;

  private:
    std::string file() const;

    std::string folder_;
};

/// The counts as a table for staff: day, word, count; UTF-8 with a byte-order mark, which
/// spreadsheets need. Words missed fewer than three times in all are left out, because they are not
/// stored.
std::string counts_csv(const std::vector<MissedCount>& counts);

} // namespace device
