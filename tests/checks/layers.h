#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace checks {

/// An #include or a call in a file of app/ that breaks a rule, and what to do instead.
struct Breach {
    std::string file; ///< relative to app/, as "ui/kiosk/kiosk.cpp"
    int line = 0;
    std::string what;
};

/// Checks the arrows between rooms and the guarded headers and calls for one file of app/.
std::vector<Breach> breaches(const std::string& file, std::string_view source);

} // namespace checks
