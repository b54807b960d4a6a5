#pragma once

#include "base/result.h"
#include "shell/settings.h"
#include "ui/kiosk/kiosk.h"

#include <memory>
#include <string>

namespace shell {

/// Writes the slip as kodomado-DAY-NUMBER.pdf into the folder, with the first free number.
base::Result<void> save_slip(const ui::Slip& slip, print::SlipPaper paper,
                             const std::string& folder, const std::string& today,
                             const std::shared_ptr<text::FontSet>& fonts);

/// Connects the kiosk to the printer and the folder of the settings, and to the clock.
void connect_slips(const Settings& settings, ui::KioskParts& parts);

} // namespace shell
