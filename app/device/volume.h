#pragma once

#include <optional>

namespace device {

/// The volume of ALSA's simple mixer element "Master" of the default card. Percent; nothing if
/// there is none.
std::optional<int> volume_percent();
/// False if it failed.
bool set_volume(int percent);

} // namespace device
