#pragma once

#include "ui/staff_desk.h"

#include <string>
#include <vector>

namespace device {

/// What is needed to check what the device promises visitors: that nothing of a visit stays behind.
struct PromiseGrounds {
    std::string state;             ///< the device's own folder; empty if it keeps nothing
    bool counting = false;         ///< words that found nothing are counted
    std::string printer;           ///< CUPS's name of it; empty: none, nothing is printed
    bool own_print_server = false; ///< the printer is asked of this machine's CUPS, not of another
    std::string proof;             ///< file of what root found out about this machine's CUPS
    /// From the settings: who said, and when, that the print server keeps nothing. It counts only
    /// where nothing can be proved.
    std::string keeps_nothing;
};

/// Checks everything on this day. Each entry says what was found and, if it does not hold, what to
/// do. The print server is left out if there is no printer. Reads a few small files of this machine
/// and asks nobody.
std::vector<ui::StaffStatus::Promise> check_promises(const PromiseGrounds& grounds,
                                                     const std::string& today);

} // namespace device
