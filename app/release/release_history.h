#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace release {

/// Something that happened to the catalogues of a device, for `status` and for whoever repairs it.
/// Nothing is decided by it but whether a file in an inbox has been tried before.
struct HistoryEntry {
    std::string at;   ///< the device's clock
    std::string what; ///< stable, for scripts: installed, older, rollback, damaged …
    std::string file; ///< empty where there was none
    std::string mark; ///< of the file in an inbox: name, size, time of change
    std::string release;
    base::Message message;

    bool refused() const;
    bool operator==(const HistoryEntry&) const = default;
};

constexpr std::size_t kept_entries = 200;

/// The last entries, oldest first. What cannot be read is left out.
std::vector<HistoryEntry> read_history(const std::string& file);
/// A full or read-only disk keeps no history, and nothing else fails for it.
void add_to_history(const std::string& file, const HistoryEntry& entry);

} // namespace release
