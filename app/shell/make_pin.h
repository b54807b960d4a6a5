#pragma once

#include "base/result.h"

#include <string>

namespace shell {

/// Asks twice for the staff's PIN on the terminal; returns the lines for the settings file.
base::Result<std::string> make_pin(bool japanese);

} // namespace shell
