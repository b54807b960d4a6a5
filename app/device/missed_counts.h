#pragma once

#include "base/date.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace device {

/// In how many visits of a quarter a word found nothing useful. Not who typed it, on which day or
/// at what time, or in which order.
struct MissedCount {
    std::string quarter; ///< its first month: 2026-01, 2026-04, 2026-07 or 2026-10
    std::string word;    ///< the spelling with which it became readable
    int count = 0;       ///< 3 or more

    bool operator==(const MissedCount&) const = default;
};

/// The device's counts of words that found nothing (ui/kiosk/missed_words.h says which), in two
/// small files in the device's state folder that only their owner can read:
/// - missed-counts.tsv: the words that may be read, by quarter. A quarter is dropped about a year
///   after its end;
/// - missed-words.sketch: what is remembered of all other words until the quarter ends
///   (device/missed_sketch.h says when a word becomes readable).
/// Only complete visits are added. The files of earlier versions (missed-words.tsv and
/// missed-words.key), in which a word could be read after a single day, are deleted unread.
class MissedCounts {
  public:
    /// With an empty folder nothing is kept.
    explicit MissedCounts(std::string folder) : folder_(std::move(folder)) {}

    /// Adds the words that a visit on this day did not find; words that may not be counted are left
    /// out.
    base::Result<void> add(const std::string& day, std::vector<std::string> words) const;
    /// Sorted by quarter and word, without damaged lines. Fails if the file exists but cannot be
    /// read.
    base::Result<std::vector<MissedCount>> read() const;

    /// Deletes the files of earlier versions, files that a power cut left half written, damaged
    /// lines, quarters that are too old, and the sketch if its quarter is over on this day or,
    /// unless `counting`, in any case. To be called at the start and every day, because a device
    /// may enter a quarter in which nobody types anything.
    base::Result<void> tidy(const std::string& day, bool counting) const;
    /// Fails with what is wrong if the files do not keep the rules above on this day.
    base::Result<void> keeps_rules(const std::string& day, bool counting) const;

  private:
    std::string path(const char* name) const;

    std::string folder_;
};

/// The counts as a table for staff: quarter, word, count; UTF-8 with a byte-order mark, which
/// spreadsheets need. A count below three is left out, whatever the file says.
std::string counts_csv(const std::vector<MissedCount>& counts);

} // namespace device
