#pragma once

#include "device/supervisor.h"
#include "shell/window.h"

#include <functional>

namespace shell {

/// Waits for a screen that is switched on or plugged in later: calls `open` every second until it
/// succeeds, and reports to the service manager that the program is still starting. `failed`: the
/// result of the first attempt. Returns the last failure if the program is asked to end.
base::Result<Window> wait_for_screen(const std::function<base::Result<Window>()>& open,
                                     device::Supervisor& supervisor, base::Result<Window> failed);

} // namespace shell
