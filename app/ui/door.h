#pragma once

#include <string>

namespace ui {

/// The life stage or need through which a visitor came to a service.
struct Door {
    bool by_life_stage = false;
    std::string id; ///< of the life stage or need; empty: none, as from the plan
    bool operator==(const Door&) const = default;
};

} // namespace ui
