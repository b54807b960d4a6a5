#pragma once

#include "model/taxonomy.h"

#include <string>
#include <vector>

namespace model {

/// Services that staff have put together for an occasion, as the beginning of a family's list.
struct ReadyList {
    std::string id; ///< ina:ready-birth
    Label name;     ///< the occasion
    std::vector<std::string> services;
    bool operator==(const ReadyList&) const = default;
};

} // namespace model
