#pragma once

#include "base/result.h"
#include "release/release_state.h"

#include <optional>
#include <string>
#include <string_view>

namespace release {

/// The kiosk program's observations of a new catalogue. They are in a folder of that program, which
/// the importer only reads, just as the kiosk program only reads the store: neither can damage the
/// other's files.
struct Trial {
    enum class Stage { running, passed, failed };
    Edition edition;
    std::string hash; ///< of the catalogue, as in its manifest
    int starts_left = trial_starts;
    Stage stage = Stage::running;

    bool operator==(const Trial&) const = default;
};

/// A line of JSON and a line with its checksum.
std::string to_text(const Trial& trial);
/// Nothing if any byte is not as written.
std::optional<Trial> parse_trial(std::string_view text);

/// Nothing if there is no file or it is not valid; fails if the disk or a missing permission
/// prevents reading. With an empty folder name there is no trial.
base::Result<std::optional<Trial>> read_trial(const std::string& records);
/// The file is on the disk when this returns.
base::Result<void> write_trial(const std::string& records, const Trial& trial);

/// Updates the state with the results of its current release's trial: passed, taken back, or a
/// number of starts left.
void settle(ReleaseState& state, const Trial& trial);

} // namespace release
