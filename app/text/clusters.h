#pragma once

#include "text/shaping.h"

#include <string_view>
#include <vector>

/// Private to text/*.cpp.
namespace text {

/// Divides a paragraph into grapheme clusters with their spacing and direction, but without faces.
/// A long pile of combining marks is cut into clusters of at most 32 code points. True if the
/// paragraph needs the bidirectional algorithm.
bool divide(std::string_view text, std::vector<Cluster>& out);

} // namespace text
