#pragma once

#include "base/result.h"
#include "print/slip_pdf.h"
#include "ui/staff_desk.h"

#include <stop_token>
#include <string>
#include <string_view>

// A print server may hang: neither function may be called in the thread that draws. A server that
// is there but silent ends them after some seconds; what resolves its name may take longer.

namespace print {

/// Sends a PDF document to a printer of this device's CUPS, without writing a file and with a title
/// that says nothing. The job asks CUPS to delete it when printed, and after two minutes at the
/// latest. Nothing is sent to a stopped printer, and a job that was given up is cancelled: nobody
/// waits for its paper. What CUPS itself keeps is set in cupsd.conf: PreserveJobFiles No and
/// PreserveJobHistory No; whether they are there is not checked here (device/promises.h).
base::Result<void> print_pdf(const std::string& printer, SlipPaper paper, std::string_view pdf,
                             const std::stop_token& given_up);

/// Whether print jobs go to the CUPS that this machine's system runs, and not to one on another
/// machine or to a second one. Asks nobody.
bool own_print_server();

/// Whether the printer could print now.
ui::StaffStatus::Printer printer_state(const std::string& printer);

} // namespace print
