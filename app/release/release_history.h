#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace release {

/// An event of a device's catalogues, for `status` and for people who repair the device. The only
/// decision that depends on it is whether a file in an inbox has been tried already.
struct HistoryEntry {
    std::string at;   ///< the device's clock
    std::string what; ///< stable, for scripts: installed, older, rollback, damaged …
    std::string file; ///< empty if there was none
    std::string mark; ///< identifies the file in an inbox: name, size, time of change
    std::string release;
    base::Message message;

    bool refused() const;
    bool operator==(const HistoryEntry&) const = default;
};

constexpr std::size_t kept_entries = 200;

/// The last entries, oldest first, without those that cannot be read.
std::vector<HistoryEntry> read_history(const std::string& file);
/// On a full or read-only disk the entry is lost; nothing else fails because of that.
void add_to_history(const std::string& file, const HistoryEntry& entry);

} // namespace release
