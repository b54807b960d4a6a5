#pragma once

#include "base/result.h"

#include <string>

namespace host {

/// Reads one line that nobody may see: a pass phrase, a PIN. `what` names it in messages, in both
/// languages without an article.

/// Asks on the terminal and shows nothing. `otherwise`: the advice to print if there is no
/// terminal.
base::Result<std::string> ask_silently(const base::Message& what, const std::string& prompt,
                                       const base::Message& otherwise);
/// From an open file descriptor, without its line end.
base::Result<std::string> read_silent_line(int descriptor, const base::Message& what);

} // namespace host
