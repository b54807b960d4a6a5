#pragma once

#include "catalogue/catalogue.h"
#include "device/device_state.h"
#include "shell/settings.h"

#include <string>

namespace shell {

/// The id of the city from the settings, otherwise of the one that was chosen on this device; empty
/// if there is none. A city that the catalogue does not have is logged and ignored. `origin`: where
/// it was set, for the message.
std::string shown_city(const shell::Settings& settings, const base::Message& origin,
                       const device::DeviceState& state,
                       base::Result<catalogue::Catalogue>& catalogue);

} // namespace shell
