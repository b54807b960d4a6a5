#pragma once

#include "base/result.h"
#include "release/release_state.h"

#include <optional>
#include <string>
#include <string_view>

namespace release {

/// What the program on the panel has found out about a new catalogue. It stands in a folder of that
/// program's own, which the importer only reads, as the program on the panel only reads the store:
/// neither can spoil what the other one keeps.
struct Trial {
    enum class Stage { running, passed, failed };
    Edition edition;
    std::string hash; ///< of the catalogue, as in its manifest
    int starts_left = trial_starts;
    Stage stage = Stage::running;

    bool operator==(const Trial&) const = default;
};

/// One line of JSON and one with its checksum.
std::string to_text(const Trial& trial);
/// Nothing where a single byte is not as it was written.
std::optional<Trial> parse_trial(std::string_view text);

/// Nothing where there is none or what stands there is none; fails where the disk, or a permission,
/// keeps it back. An empty folder has none.
base::Result<std::optional<Trial>> read_trial(const std::string& records);
/// Lasting when it returns.
base::Result<void> write_trial(const std::string& records, const Trial& trial);

/// The state with what the trial has shown of its current release: passed, taken back, or so many
/// starts left.
void settle(ReleaseState& state, const Trial& trial);

} // namespace release
