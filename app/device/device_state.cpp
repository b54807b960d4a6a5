#include "device/device_state.h"

#include "base/file.h"
#include "base/lists.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace device {
namespace {

constexpr std::size_t longest_city = 64;

bool is_city(const std::string& text) {
    return !text.empty() && text.size() <= longest_city &&
           std::all_of(text.begin(), text.end(),
                       [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

std::string city_file(const std::string& folder) {
    return (std::filesystem::path(folder) / "city").string();
}

} // namespace

DeviceState DeviceState::of_this_device() {
    const char* xdg = std::getenv("XDG_STATE_HOME");
    if (xdg && *xdg) return DeviceState((std::filesystem::path(xdg) / "kodomado").string());
    const char* system = "/var/lib/kodomado-kiosk/kodomado";
    if (::access(system, W_OK) == 0) return DeviceState(system);
    const char* home = std::getenv("HOME");
    if (home && *home)
        return DeviceState((std::filesystem::path(home) / ".local/state/kodomado").string());
    return DeviceState("");
}

std::string DeviceState::city() const {
    if (folder_.empty()) return {};
    const auto content = base::read_file(city_file(folder_), longest_city + 1);
    if (!content) return {};
    std::string_view rest = content.value();
    const std::string city(base::take_until(rest, '\n'));
    return is_city(city) ? city : std::string();
}

base::Result<void> DeviceState::remember_city(const std::string& city) const {
    if (folder_.empty() || !is_city(city)) return {};
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error) return base::failure(folder_, "作れません", "cannot be made", error);
    return base::write_file(city_file(folder_), city + "\n");
}

} // namespace device
