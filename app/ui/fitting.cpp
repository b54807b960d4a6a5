#include "ui/fitting.h"

#include <algorithm>

namespace ui {
namespace {

using Ids = std::vector<std::string>;

/// The elements that both have, in the order of the first.
Ids shared(const Ids& chosen, const Ids& of_service) {
    Ids both;
    for (const std::string& id : chosen)
        if (std::ranges::find(of_service, id) != of_service.end()) both.push_back(id);
    return both;
}

} // namespace

std::vector<Fit> fitting(const std::vector<model::ServiceCard>& cards, const Home& home) {
    std::vector<Fit> fits;
    if (home.empty()) return fits;
    const bool situations_only = home.life_stages.empty() && home.needs.empty();
    for (const model::ServiceCard& card : cards) {
        Fit fit{card, shared(home.life_stages, card.life_stages), shared(home.needs, card.needs),
                shared(home.situations, card.situations)};
        if (!home.life_stages.empty() && fit.life_stages.empty()) continue;
        if (!home.needs.empty() && fit.needs.empty()) continue;
        if (situations_only && fit.situations.empty()) continue;
        fits.push_back(std::move(fit));
    }
    std::ranges::stable_sort(fits, [](const Fit& a, const Fit& b) {
        if (a.situations.size() != b.situations.size())
            return a.situations.size() > b.situations.size();
        return a.reasons() > b.reasons();
    });
    return fits;
}

} // namespace ui
