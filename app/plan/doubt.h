#pragma once

#include "base/result.h"
#include "plan/document.h"

#include <string>
#include <utility>
#include <vector>

namespace plan {

/// Something in the plan that a person should look at.
struct Doubt {
    std::string code; ///< stable, for scripts: "repeat-amount"
    Place place;
    std::string row;    ///< of rows.csv, or an indicator's id; empty where it is about neither
    std::string column; ///< as the plan heads it
    base::Message message;
    bool contradiction = false; ///< the plan says two things

    bool operator==(const Doubt&) const = default;
};

using Doubts = std::vector<Doubt>;

} // namespace plan
