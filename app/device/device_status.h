#pragma once

#include "device/promises.h"
#include "ui/staff_desk.h"

#include <functional>
#include <string>

namespace device {

/// Where the device's files are.
struct DeviceFolders {
    std::string store;   ///< folder of installed catalogues; empty if there is none
    std::string records; ///< folder of the kiosk's notes about them (release/release_chooser.h)
    std::string trust;   ///< file with the keys that may sign catalogues
    std::string state;   ///< folder, see device/device_state.h
    std::string named;   ///< catalogue file named in the settings; empty if none
    std::string printer; ///< CUPS's name of it; empty if none
    PromiseGrounds promises{};
};

/// Whether the printer could print now.
using PrinterState = std::function<ui::StaffStatus::Printer(const std::string& printer)>;

/// What `kodomado-catalogue status` prints, for the staff's page. Reads the whole installed
/// catalogue and queries the printer, so it must not be called in the thread that draws.
ui::StaffStatus read_status(const DeviceFolders& folders, const std::string& today,
                            const PrinterState& printer_state);

} // namespace device
