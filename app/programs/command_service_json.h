#pragma once

#include "catalogue/service.h"

#include <nlohmann/json.hpp>

namespace programs {

/// A service as `list --json` gives it: every key always there, texts without ruby.
nlohmann::ordered_json to_json(const catalogue::Service& service);

} // namespace programs
