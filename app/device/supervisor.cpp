#include "device/supervisor.h"

#include "base/step_limit.h"

#include <cstdlib>
#include <string>
#include <systemd/sd-daemon.h>

namespace device {

namespace {

std::string watch_work() {
    return "WATCHDOG_USEC=" + std::to_string(base::frame_limit_s) + "000000\nWATCHDOG=1";
}
constexpr const char* watch_rest = "WATCHDOG_USEC=100000000\nWATCHDOG=1";
constexpr double rest_ms = 70'000;

} // namespace

Supervisor::Supervisor() {
    const char* socket = std::getenv("NOTIFY_SOCKET");
    supervised_ = socket && *socket;
}

void Supervisor::waiting() {
    if (supervised_) sd_notify(0, "EXTEND_TIMEOUT_USEC=30000000\nSTATUS=No screen yet");
}

void Supervisor::ready() {
    if (!supervised_ || ready_) return;
    ready_ = true;
    sd_notify(0, "READY=1\nSTATUS=");
}

void Supervisor::working() {
    if (!supervised_) return;
    sd_notify(0, watch_ == Watch::work ? "WATCHDOG=1" : watch_work().c_str());
    watch_ = Watch::work;
}

std::optional<double> Supervisor::resting() {
    if (!supervised_) return {};
    sd_notify(0, watch_ == Watch::rest ? "WATCHDOG=1" : watch_rest);
    watch_ = Watch::rest;
    return rest_ms;
}

} // namespace device
