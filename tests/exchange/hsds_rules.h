#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace test {

/// The rules of HSDS 3.0 (schema/*.json of its branch 3.0) that this page of services breaks, as
/// far as our export uses them, and ids that are used twice.
std::vector<std::string> hsds_faults(const nlohmann::json& page);

} // namespace test
