#pragma once

#include "base/result.h"
#include "print/slip_pdf.h"
#include "ui/staff_desk.h"

#include <string>
#include <string_view>

namespace print {

/// Hands a PDF document to a printer of this device's CUPS, without a file of ours in between and
/// with a title that says nothing; the job asks to be forgotten once printed, and after two minutes
/// at the latest. Nothing is handed to a printer that is stopped. What the spooler keeps is its own
/// setting: PreserveJobFiles No and PreserveJobHistory No in cupsd.conf (packaging/kodomado.toml
/// says so).
base::Result<void> print_pdf(const std::string& printer, SlipPaper paper, std::string_view pdf);

/// Whether it would print now. CUPS is given three seconds to say.
ui::StaffStatus::Printer printer_state(const std::string& printer);

} // namespace print
