#pragma once

#include "base/result.h"

#include <string>

namespace shell {

/// Whether messages are in Japanese, by the first of LC_ALL, LC_MESSAGES and LANG that is set.
bool speaks_japanese();

/// Writes one plain line (text/plain_line.h) to standard error, in the language of the terminal. On
/// a device that is the journal.
void log(const base::Message& message);
void log(const std::string& text);

} // namespace shell
