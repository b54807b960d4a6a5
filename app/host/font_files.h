#pragma once

#include "base/result.h"
#include "text/font.h"

#include <string>
#include <vector>

namespace host {

struct FoundFonts {
    std::vector<text::FontFile> files;  ///< those that are there, the preferred ones first
    std::vector<base::Message> missing; ///< one a family, with the Debian package that brings it
};

/// Debian's fonts for Japanese first, then for the neighbours' scripts, then for the rest.
/// Where a Debian package is not installed, the subset of the package kodomado-fonts stands in.
/// `root` stands before every path: empty for this machine.
FoundFonts find_fonts(const std::string& root = {});

} // namespace host
