#pragma once

#include "ui/staff_desk.h"

#include <functional>
#include <string>

namespace device {

/// Where the device's own things stand.
struct DeviceFolders {
    std::string store;   ///< of installed catalogues; empty: none is used
    std::string records; ///< what this program notes of them (release/release_chooser.h)
    std::string trust;   ///< file of the keys whose catalogues it takes
    std::string state;   ///< device/device_state.h
    std::string named;   ///< catalogue file of the settings; empty: none
    std::string printer; ///< as CUPS names it; empty: none
};

/// Whether a printer would print now.
using PrinterState = std::function<ui::StaffStatus::Printer(const std::string& printer)>;

/// As `kodomado-catalogue status` tells it, for the staff's page. It reads the whole of the
/// installed catalogue and asks the printer: not for the thread that draws.
ui::StaffStatus read_status(const DeviceFolders& folders, const std::string& today,
                            const PrinterState& printer_state);

} // namespace device
