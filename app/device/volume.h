#pragma once

#include <optional>

namespace device {

/// How loud the device is: ALSA's simple mixer element "Master" of the default card. Percent;
/// nothing where there is none.
std::optional<int> volume_percent();
/// False: it did not work.
bool set_volume(int percent);

} // namespace device
