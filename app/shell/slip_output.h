#pragma once

#include "base/result.h"
#include "device/promises.h"
#include "shell/settings.h"
#include "ui/kiosk/kiosk.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace shell {

/// Writes the slip as kodomado-DAY-NUMBER.pdf into the folder, with the first free number. May hang
/// with the folder's disk; a slip that was given up does not stay there.
base::Result<void> save_slip(const ui::Slip& slip, print::SlipPaper paper,
                             const std::string& folder, const std::string& today,
                             const std::vector<text::FontFile>& fonts,
                             const std::stop_token& given_up = {});

/// Connects the kiosk to the printer and the folder of the settings, and to the clock. Nothing is
/// printed unless `may_print` says so.
void connect_slips(const Settings& settings, std::function<bool()> may_print,
                   ui::KioskParts& parts);

/// What a device with these settings promises visitors, and how that is checked.
device::PromiseGrounds promise_grounds(const Settings& settings, const std::string& state_folder);

} // namespace shell
