#include "host/today.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace host {

std::string now() {
    std::time_t seconds = std::time(nullptr);
    if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
        long long number = 0;
        const auto [stop, failed] = std::from_chars(given, given + std::strlen(given), number);
        if (failed == std::errc() && *stop == '\0') seconds = static_cast<std::time_t>(number);
    }
    std::tm parts{};
    std::array<char, 32> text{};
    if (!::localtime_r(&seconds, &parts) ||
        std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts) == 0)
        return "1970-01-01T00:00:00";
    return text.data();
}

std::string today() { return now().substr(0, 10); }

} // namespace host
