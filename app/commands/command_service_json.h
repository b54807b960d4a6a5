#pragma once

#include "base/json_fwd.h"
#include "model/service.h"

namespace commands {

/// A service as in `list --json`: all keys are always present, texts are without ruby.
base::Json to_json(const model::Service& service);

} // namespace commands
