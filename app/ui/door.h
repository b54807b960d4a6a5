#pragma once

#include <string>

namespace ui {

/// A door one can come through to a service.
struct Door {
    bool by_life_stage = false;
    std::string id; ///< life stage or need; empty: none, as from the plan
    bool operator==(const Door&) const = default;
};

} // namespace ui
