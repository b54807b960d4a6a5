#pragma once

#include "device/supervisor.h"
#include "shell/window.h"

#include <functional>

namespace shell {

/// The panel may be switched on later, or plugged in again: tries `open` every second, for as long
/// as it takes, and reports to the service manager that the start goes on. Returns the last failure
/// when the program is asked to end.
base::Result<Window> wait_for_screen(const std::function<base::Result<Window>()>& open,
                                     device::Supervisor& supervisor, base::Result<Window> failed);

} // namespace shell
