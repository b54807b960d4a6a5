#pragma once

#include "commands/command_support.h"

namespace commands {

/// Prints how many fields of every service and office are filled in, as a table or as one JSON
/// document.
void print_completeness(const Session& session, const draft::Draft& draft, bool as_json);

/// Writes a workbook for each office into `folder`; if there are several cities, into a subfolder
/// for each city.
Status write_sheets(const Session& session, const draft::ReadDraft& read,
                    const std::string& taxonomy, const std::string& folder);

} // namespace commands
