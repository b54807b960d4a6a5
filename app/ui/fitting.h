#pragma once

#include "model/service.h"
#include "ui/visit.h"

#include <string>
#include <vector>

namespace ui {

/// A service for a home, with the reasons: the ids of the choices that apply to it.
struct Fit {
    model::ServiceCard card;
    std::vector<std::string> life_stages, needs, situations;

    std::size_t reasons() const { return life_stages.size() + needs.size() + situations.size(); }
    bool operator==(const Fit&) const = default;
};

/// The services for a home. A service must have one of the chosen life stages, and one of the
/// chosen needs, if any are chosen. Services for a chosen situation are added; if only situations
/// are chosen, the result has only these. Services for a situation of this home come first, then
/// those with more reasons; otherwise the order of the cards is kept. Empty if nothing is chosen.
std::vector<Fit> fitting(const std::vector<model::ServiceCard>& cards, const Home& home);

} // namespace ui
