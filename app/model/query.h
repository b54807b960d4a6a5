#pragma once

#include <string>
#include <vector>

namespace model {

/// What a family looks for. Empty strings do not narrow; every situation given must fit.
struct Query {
    std::string city;
    std::string life_stage;
    std::string need;
    std::vector<std::string> situations;

    bool operator==(const Query&) const = default;
};

} // namespace model
