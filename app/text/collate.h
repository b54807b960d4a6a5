#pragma once

#include <string>
#include <string_view>

namespace text {

/// Order of readings as in a Japanese index (五十音順): compare the keys as bytes. Worked out by
/// ICU.
std::string sort_key(std::string_view reading);

/// The heading a reading stands under: あ か さ た な は ま や ら わ, else 他.
std::string index_heading(std::string_view reading);

} // namespace text
