#include "shell/supervisor.h"

#include <cstdlib>
#include <systemd/sd-daemon.h>

namespace shell {

// Longer than any frame or catalogue check, shorter than somebody's patience.
static constexpr const char* watch = "WATCHDOG_USEC=5000000\nWATCHDOG=1";
static constexpr const char* watch_no_more = "WATCHDOG_USEC=0";

Supervisor::Supervisor() {
    const char* socket = std::getenv("NOTIFY_SOCKET");
    supervised_ = socket && *socket;
}

void Supervisor::ready() {
    if (!supervised_ || ready_) return;
    ready_ = true;
    sd_notify(0, "READY=1");
}

void Supervisor::working() {
    if (!supervised_) return;
    sd_notify(0, watched_ ? "WATCHDOG=1" : watch);
    watched_ = true;
}

void Supervisor::resting() {
    if (!supervised_ || !watched_) return;
    watched_ = false;
    sd_notify(0, watch_no_more);
}

} // namespace shell
