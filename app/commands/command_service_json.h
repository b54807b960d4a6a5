#pragma once

#include "model/service.h"

#include <nlohmann/json_fwd.hpp>

namespace commands {

/// A service as in `list --json`: all keys are always present, texts are without ruby.
nlohmann::ordered_json to_json(const model::Service& service);

} // namespace commands
