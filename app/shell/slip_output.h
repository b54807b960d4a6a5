#pragma once

#include "base/result.h"
#include "shell/settings.h"
#include "ui/kiosk/kiosk.h"

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

/// Connects the kiosk to the printer and the folder of the settings, and to the clock.
void connect_slips(const Settings& settings, ui::KioskParts& parts);

} // namespace shell
