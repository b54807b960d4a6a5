#pragma once

#include "base/result.h"
#include "shell/settings.h"

#include <optional>
#include <string>

namespace shell {

/// The options of the command line.
struct KioskOptions {
    std::string config, catalogue, city, size, language, script, export_counts;
    double diagonal = 0;
    bool windowed = false, reduced_motion = false, trace = false, print_settings = false;
    bool make_pin = false, stay = false, frame_limit = false;
    int width = 0, height = 0; ///< of `size`
    int repeat = 1;            ///< how many times the script is played
};

/// Returns the exit status if help, the version or a usage error was printed; nothing if the
/// program should continue.
std::optional<int> parse_options(int argc, char* argv[], KioskOptions& options);

/// The settings from the file, overridden by the command line; `origins` records where each comes
/// from. Errors in the file are logged. Fails if --config names a file that cannot be read.
base::Result<shell::Settings> settings_of(const KioskOptions& options,
                                          shell::SettingOrigins& origins);

} // namespace shell
