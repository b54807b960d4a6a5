#pragma once

#include "commands/command_support.h"

namespace commands {

/// How much of every service and office is filled in, as a table or as one JSON document.
void print_completeness(const Session& session, const draft::Draft& draft, bool as_json);

/// Writes a workbook for each office of each city into the folder; in a folder a city where there
/// are several.
Status write_sheets(const Session& session, const draft::ReadDraft& read,
                    const std::string& taxonomy, const std::string& folder);

} // namespace commands
