#pragma once

#include "base/result.h"
#include "text/font.h"

#include <string>
#include <vector>

namespace host {

struct FoundFonts {
    std::vector<text::FontFile> files;  ///< the files that exist, preferred ones first
    std::vector<base::Message> missing; ///< one for each family, with its Debian package
};

/// Debian's fonts for Japanese first, then for the scripts of neighbouring countries, then for the
/// rest. If a Debian package is not installed, the subset from the package kodomado-fonts is used.
/// `root` is put before every path: empty for this machine.
FoundFonts find_fonts(const std::string& root = {});

} // namespace host
