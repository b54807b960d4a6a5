#pragma once

#include "base/result.h"

#include <string>

namespace shell {

/// Whether people at this terminal read Japanese: LC_ALL, LC_MESSAGES or LANG.
bool speaks_japanese();

/// One line on standard error, in the language of the terminal.
void tell(const base::Message& message);
void tell(const std::string& text);

} // namespace shell
