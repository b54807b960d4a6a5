#pragma once

#include "release/manifest.h"
#include "release/trust.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace release {

/// A published catalogue that stands on the device.
struct StoredRelease {
    Edition edition;
    std::string hash;  ///< of the catalogue, as in its manifest
    PublicKey signer;  ///< whose signature was good when it came in
    std::string since; ///< the device's clock then, which may be wrong
    std::string from;  ///< the file that it came from

    bool operator==(const StoredRelease&) const = default;
};

/// What was on the screen and is not to come back.
struct TakenBack {
    enum class Why { staff, failed_to_start };
    Edition edition;
    Why why = Why::staff;

    bool operator==(const TakenBack&) const = default;
};

/// The one file that says which catalogue a device shows. Replacing it is what installs, and what
/// goes back.
struct ReleaseState {
    std::optional<StoredRelease> current;  ///< none: the packaged catalogue
    std::optional<StoredRelease> previous; ///< has proven itself
    Edition highest;                       ///< ever taken; never falls
    /// With how many starts the current one's trial begins (trial.h); none: it has passed.
    std::optional<int> starts_left;
    std::vector<TakenBack> taken_back; ///< the latest ones

    bool operator==(const ReleaseState&) const = default;
};

constexpr int trial_starts = 3;

/// The current one goes, the previous one is shown again.
void take_back(ReleaseState& state, TakenBack::Why why);

/// One line of JSON and one with its checksum.
std::string to_text(const ReleaseState& state);
/// Nothing where a single byte is not as it was written.
std::optional<ReleaseState> parse_state(std::string_view text);

} // namespace release
