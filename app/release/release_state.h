#pragma once

#include "release/manifest.h"
#include "release/trust.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

/// A published catalogue in the device's store.
struct StoredRelease {
    Edition edition;
    std::string hash;  ///< of the catalogue, as in its manifest
    PublicKey signer;  ///< whose signature was verified when it was installed
    std::string since; ///< the device's clock at that time, which may be wrong
    std::string from;  ///< the file from which it was installed

    bool operator==(const StoredRelease&) const = default;
};

/// A release that was on screen and must not come back.
struct TakenBack {
    enum class Why { staff, failed_to_start };
    Edition edition;
    Why why = Why::staff;

    bool operator==(const TakenBack&) const = default;
};

/// The content of the one file that decides which catalogue a device shows. Replacing it installs a
/// catalogue or goes back to an older one.
struct ReleaseState {
    std::optional<StoredRelease> current;  ///< nothing: the packaged catalogue
    std::optional<StoredRelease> previous; ///< it has passed its trial
    Edition highest;                       ///< highest ever accepted; never decreases
    /// How many starts the current release's trial has (trial.h); nothing: it has passed.
    std::optional<int> starts_left;
    std::vector<TakenBack> taken_back; ///< the most recent ones

    bool operator==(const ReleaseState&) const = default;
};

constexpr int trial_starts = 3;

/// Makes the previous release the current one.
void take_back(ReleaseState& state, TakenBack::Why why);

/// A line of JSON and a line with its checksum.
std::string to_text(const ReleaseState& state);
/// Nothing if any byte is not as written.
std::optional<ReleaseState> parse_state(std::string_view text);

} // namespace release
