#pragma once

#include "model/service.h"
#include "ui/visit.h"

#include <string>
#include <vector>

namespace ui {

/// A service that fits a home, and why: the ids of what was chosen that it is for.
struct Fit {
    model::ServiceCard card;
    std::vector<std::string> life_stages, needs, situations;

    std::size_t reasons() const { return life_stages.size() + needs.size() + situations.size(); }
    bool operator==(const Fit&) const = default;
};

/// The services for a home. Of the life stages that were chosen one must be the service's, and of
/// the needs one, where any was chosen. A situation adds what is for it; alone, it asks for that
/// only. What is for a situation of this home comes first, then what fits for more reasons, else
/// the cards' order. Nothing chosen: nothing fits.
std::vector<Fit> fitting(const std::vector<model::ServiceCard>& cards, const Home& home);

} // namespace ui
