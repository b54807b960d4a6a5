#pragma once

#include "base/result.h"
#include "plan/document.h"

#include <string>
#include <utility>
#include <vector>

namespace plan {

/// Something in the plan that a person should check; becomes a base::Finding.
struct Doubt {
    std::string code; ///< stable, for scripts: "repeat-amount"
    Place place;
    std::string row;    ///< row in rows.csv, or an indicator's id; empty if it concerns neither
    std::string column; ///< the plan's heading
    base::Message message;
    bool contradiction = false; ///< the plan contradicts itself

    bool operator==(const Doubt&) const = default;
};

using Doubts = std::vector<Doubt>;

} // namespace plan
