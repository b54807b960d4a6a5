#pragma once

#include "base/result.h"
#include "release/release_state.h"

#include <string>
#include <string_view>
#include <vector>

namespace release {

/// A release that staff took back at the screen. Like the results of a trial (trial.h), the list of
/// them is a file of the kiosk program, which the importer only reads: staff can go back although
/// the kiosk program may not write to the store. It can only take away, so what is shown afterwards
/// was installed with a valid signature earlier.
struct Withdrawal {
    Edition edition;
    std::string hash; ///< of the catalogue, as in its manifest

    bool operator==(const Withdrawal&) const = default;
};

/// A line of JSON, with the most recent ones, and a line with its checksum.
std::string to_text(const std::vector<Withdrawal>& withdrawals);
/// Nothing if any byte is not as written.
std::optional<std::vector<Withdrawal>> parse_withdrawals(std::string_view text);

/// The path of the list.
std::string withdrawals_in(const std::string& records);
/// Empty if there is no file. With an empty folder name there are none. An error of the kind
/// `damaged` if the file can be read but is not as it was written.
base::Result<std::vector<Withdrawal>> read_withdrawals(const std::string& records);
/// The file is on the disk when this returns.
base::Result<void> write_withdrawals(const std::string& records,
                                     const std::vector<Withdrawal>& withdrawals);

/// Removes them from the current and the previous release.
void withdraw(ReleaseState& state, const std::vector<Withdrawal>& withdrawals);

} // namespace release
