#pragma once

#include "catalogue/catalogue.h"
#include "device/device_state.h"
#include "shell/settings.h"

#include <string>

namespace shell {

/// The city that the settings name, else the one that was chosen on this device. One that the
/// catalogue does not have is reported, with where it was named (`origin`), and does not count.
std::string shown_city(const shell::Settings& settings, const base::Message& origin,
                       const device::DeviceState& state,
                       base::Result<catalogue::Catalogue>& catalogue);

} // namespace shell
