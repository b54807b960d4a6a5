#pragma once

#include <nlohmann/json_fwd.hpp>

namespace base {

/// A JSON value whose objects keep the order of their keys. For headers; sources include
/// base/json.h.
using Json = nlohmann::ordered_json;

} // namespace base
