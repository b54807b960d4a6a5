#pragma once

#include "base/result.h"
#include "shell/settings.h"

#include <optional>
#include <string>

namespace shell {

/// What the command line says.
struct KioskOptions {
    std::string config, catalogue, city, size, language, script, export_counts;
    double diagonal = 0;
    bool windowed = false, reduced_motion = false, trace = false, print_settings = false;
    bool make_pin = false, stay = false;
    int width = 0, height = 0; ///< of `size`
    int repeat = 1;            ///< times that the script is played
};

/// Nothing where the program should go on; else its exit status: help, version or wrong usage was
/// printed.
std::optional<int> parse_options(int argc, char* argv[], KioskOptions& options);

/// The settings file's settings with the command line's over them, and where each comes from. What
/// is wrong in the file is reported; fails where a file was named that cannot be read.
base::Result<shell::Settings> settings_of(const KioskOptions& options,
                                          shell::SettingOrigins& origins);

} // namespace shell
