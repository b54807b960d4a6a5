#pragma once

#include "base/result.h"

#include <string>

namespace host {

/// One line that nobody may see: a pass phrase, a PIN. `what` names it in messages, in both
/// languages without an article.

/// Asks on the terminal, with nothing shown. `otherwise`: what to do where there is none.
base::Result<std::string> ask_silently(const base::Message& what, const std::string& prompt,
                                       const base::Message& otherwise);
/// From an open descriptor, its end not included.
base::Result<std::string> read_silent_line(int descriptor, const base::Message& what);

} // namespace host
