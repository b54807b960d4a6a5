#pragma once

#include <string>
#include <vector>

namespace model {

/// A family's selection. Empty strings do not filter; every situation given must match.
struct Query {
    std::string city;
    std::string life_stage;
    std::string need;
    std::vector<std::string> situations;

    bool operator==(const Query&) const = default;
};

} // namespace model
