#pragma once

#include "base/result.h"
#include "device/device_status.h"
#include "ui/staff_desk.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace device {

/// What the desk asks outside the process: a stick, the panel's light, the sound, the printer, the
/// store. Each is called in a thread of its own (base::Background), may hang there, and owns all
/// that it uses.
struct Outside {
    std::function<ui::StaffStatus()> status;
    std::function<std::vector<std::string>()> sticks; ///< their folders
    std::function<std::vector<ui::StickCatalogue>()> catalogues;
    /// Copies the file into the importer's folder; returns the copy's path. A copy that was given
    /// up does not arrive there.
    std::function<base::Result<std::string>(const std::string& file, std::stop_token given_up)>
        hand_in;
    /// What the importer says about the copy; nothing before that.
    std::function<std::optional<ui::StaffVerdict>(const std::string& copy)> verdict;
    /// Goes back from this release to the one before.
    std::function<ui::StaffVerdict(const std::string& release)> go_back;
    /// Writes the counts into the stick's folder.
    std::function<ui::StaffVerdict(const std::string& stick)> export_counts;
    /// Sets the level if one is wanted. Returns whether that went well, and the level now.
    struct Level {
        bool set = true;
        std::optional<int> percent; ///< nothing if it cannot be set
    };
    std::function<Level(std::optional<int> wanted)> brightness, volume;
};

/// Where this machine's things are.
struct OutsidePlaces {
    DeviceFolders folders;
    PrinterState printer_state; ///< required if `folders` names a printer
    std::string version;        ///< of the program
    std::function<std::string()> today;
    std::function<std::string()> now; ///< the device's clock, as 2026-04-01T09:00:00
    std::string stick_folder;         ///< empty: any mounted stick
    std::string mounts;               ///< /proc/self/mountinfo
    std::string lights;               ///< /sys/class/backlight
};

/// Asks this machine.
Outside outside_of(const OutsidePlaces& places);

} // namespace device
