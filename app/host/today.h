#pragma once

#include <string>

namespace host {

/// The machine's clock as it is told to people and written down: 2026-04-01T09:00:00, local time.
/// SOURCE_DATE_EPOCH stands in for it where a build is to be repeated.
std::string now();
/// 2026-04-01.
std::string today();

} // namespace host
