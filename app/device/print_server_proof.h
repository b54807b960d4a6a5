#pragma once

#include "base/date.h"

#include <optional>
#include <string>
#include <vector>

namespace device {

/// What a service that runs as root (packaging/kiosk/proof) found out about this machine's CUPS at
/// boot or today, because only root can read CUPS's settings and spool.
struct PrintServerProof {
    base::Date day;
    /// What is wrong; empty if CUPS keeps nothing of what was printed:
    /// absent      there is no CUPS on this machine
    /// files       its settings keep documents (PreserveJobFiles)
    /// history     its settings keep the list of jobs (PreserveJobHistory)
    /// running     it was started with other settings than those in its file
    /// spool       a slip is still in its spool
    /// elsewhere   it passes the slip on to a print server on another machine
    std::vector<std::string> wrong;

    bool operator==(const PrintServerProof&) const = default;
    /// Older ones prove nothing about today; neither does one of a later day.
    bool counts_on(const base::Date& today) const;
};

/// Nothing if there is no such file or it is not a proof.
std::optional<PrintServerProof> read_print_server_proof(const std::string& file);

} // namespace device
