#pragma once

#include <string>

namespace host {

/// Local time as it is shown and recorded: 2026-04-01T09:00:00. The environment variable
/// SOURCE_DATE_EPOCH replaces the clock, for reproducible builds.
std::string now();
/// 2026-04-01.
std::string today();

} // namespace host
