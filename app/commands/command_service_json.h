#pragma once

#include "model/service.h"

#include <nlohmann/json_fwd.hpp>

namespace commands {

/// A service as `list --json` gives it: every key always there, texts without ruby.
nlohmann::ordered_json to_json(const model::Service& service);

} // namespace commands
