#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace test {

/// What of this page of services breaks a rule of HSDS 3.0 (schema/*.json of its branch 3.0), as
/// far as our export goes, or lets one id stand for two things.
std::vector<std::string> hsds_faults(const nlohmann::json& page);

} // namespace test
