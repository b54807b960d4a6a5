#pragma once

#include "base/result.h"
#include "shell/settings.h"
#include "ui/kiosk/kiosk.h"

#include <memory>
#include <string>

namespace shell {

/// Writes the slip as PDF into the folder, under the day and the first number that is free there.
base::Result<void> save_slip(const ui::Slip& slip, print::SlipPaper paper,
                             const std::string& folder, const std::string& today,
                             const std::shared_ptr<text::FontSet>& fonts);

/// Gives the kiosk what the settings allow: the printer, the folder, the day.
void connect_slips(const Settings& settings, ui::KioskParts& parts);

} // namespace shell
