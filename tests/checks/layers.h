#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace checks {

/// What is wrong with one #include (or call) of a file of app/, and what to do instead.
struct Breach {
    std::string file; ///< from app/, as "ui/kiosk/kiosk.cpp"
    int line = 0;
    std::string what;
};

/// The layer rules and the "Never" list of the design, for one file of app/.
std::vector<Breach> breaches(const std::string& file, std::string_view source);

} // namespace checks
