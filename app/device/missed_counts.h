#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace device {

/// How often a word found nothing of use on one day. Neither who, nor when, nor in which order.
struct MissedCount {
    std::string day;  ///< YYYY-MM-DD
    std::string mark; ///< the same for all ways of writing the word (device/word_marks.h)
    /// As it is shown, of all its ways of writing the first by its bytes. Empty until it has been
    /// missed three times in all: what a single visitor typed is never written down.
    std::string word;
    int count = 0;

    bool operator==(const MissedCount&) const = default;
};

/// The device's counts of words that found nothing (ui/kiosk/missed_words.h says which), in one
/// small file beside the device's state, its lines sorted by day and word. Only whole visits are
/// added. Days more than 400 days ago are dropped, and the oldest ones where there are over 5,000
/// lines.
class MissedCounts {
  public:
    /// An empty folder keeps nothing.
    explicit MissedCounts(std::string folder) : folder_(std::move(folder)) {}

    /// What a visit of this day did not find; what may not be counted is left out.
    base::Result<void> add(const std::string& day, std::vector<std::string> words) const;
    /// Sorted; a damaged line is left out. Fails where the file is there and cannot be read.
    base::Result<std::vector<MissedCount>> read() const;

  private:
    std::string file() const;

    std::string folder_;
};

/// The counts as a table for staff (UTF-8 with a byte order mark, which spreadsheets ask for): day,
/// word, count. A word that was missed fewer than three times in all is not known and left out.
std::string counts_csv(const std::vector<MissedCount>& counts);

} // namespace device
