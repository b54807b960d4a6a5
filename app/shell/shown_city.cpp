#include "shell/shown_city.h"

#include "shell/messages.h"

#include <algorithm>

namespace shell {

std::string shown_city(const shell::Settings& settings, const base::Message& origin,
                       const device::DeviceState& state,
                       base::Result<catalogue::Catalogue>& catalogue) {
    if (settings.city.empty()) return state.city();
    if (!catalogue) return settings.city;
    const auto cities = catalogue.value().cities();
    if (!cities ||
        std::ranges::find(cities.value(), settings.city, &model::City::id) != cities.value().end())
        return settings.city;
    shell::log(base::Message{origin.ja + ": city: カタログに " + settings.city +
                                 " はありません。この端末で選んだ市にします",
                             origin.en + ": city: the catalogue has no " + settings.city +
                                 "; the city that was chosen on this device is used"});
    return state.city();
}

} // namespace shell
