#include "device/backlight.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <systemd/sd-bus.h>
#include <unistd.h>
#include <vector>

namespace device {
namespace {

namespace fs = std::filesystem;

constexpr const char* manager = "org.freedesktop.login1";
constexpr const char* session_path = "/org/freedesktop/login1/session/auto";
constexpr const char* session = "org.freedesktop.login1.Session";
constexpr std::uint64_t patience_us = 1'000'000;

struct BusDeleter {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
using Bus = std::unique_ptr<sd_bus, BusDeleter>;

Bus open_bus() {
    sd_bus* bus = nullptr;
    if (::access("/run/dbus/system_bus_socket", F_OK) != 0 || sd_bus_open_system(&bus) < 0)
        return {};
    sd_bus_set_method_call_timeout(bus, patience_us);
    return Bus(bus);
}

/// Whether this program belongs to a login session on a seat, which may set the brightness.
bool has_session() {
    const Bus bus = open_bus();
    if (!bus) return false;
    sd_bus_error error = SD_BUS_ERROR_NULL;
    char* id = nullptr;
    const bool there = sd_bus_get_property_string(bus.get(), manager, session_path, session, "Id",
                                                  &error, &id) >= 0;
    sd_bus_error_free(&error);
    ::free(id);
    return there;
}

} // namespace

Backlight::Backlight(const std::string& folder) {
    std::vector<std::string> lights;
    std::error_code ignored;
    for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end;
         at.increment(ignored))
        lights.push_back(at->path().string());
    if (lights.empty()) return;
    light_ = *std::ranges::min_element(lights);
    by_file_ = ::access((light_ + "/brightness").c_str(), W_OK) == 0;
    if (number_in("max_brightness") <= 0 || (!by_file_ && !has_session())) light_.clear();
}

long Backlight::number_in(const std::string& name) const {
    std::ifstream file(light_ + "/" + name);
    long number = -1;
    file >> number;
    return file ? number : -1;
}

std::optional<int> Backlight::percent() const {
    if (light_.empty()) return {};
    const long most = number_in("max_brightness"), now = number_in("brightness");
    if (most <= 0 || now < 0) return {};
    return std::clamp(
        static_cast<int>(std::lround(100.0 * static_cast<double>(now) / static_cast<double>(most))),
        0, 100);
}

bool Backlight::set(int percent) const {
    if (light_.empty()) return false;
    const long most = number_in("max_brightness");
    if (most <= 0) return false;
    const int wanted = std::clamp(percent, darkest_percent, 100);
    const long value = std::max(1L, std::lround(static_cast<double>(most) * wanted / 100));
    if (by_file_) {
        std::ofstream file(light_ + "/brightness");
        file << value << std::flush;
        return static_cast<bool>(file);
    }
    const Bus bus = open_bus();
    if (!bus) return false;
    sd_bus_error error = SD_BUS_ERROR_NULL;
    const int answer = sd_bus_call_method(
        bus.get(), manager, session_path, session, "SetBrightness", &error, nullptr, "ssu",
        "backlight", fs::path(light_).filename().c_str(), static_cast<std::uint32_t>(value));
    sd_bus_error_free(&error);
    return answer >= 0;
}

} // namespace device
