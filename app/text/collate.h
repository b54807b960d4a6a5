#pragma once

#include <string>
#include <string_view>

namespace text {

/// The key that sorts readings as a Japanese index does (五十音順): compare keys as bytes. Computed
/// by ICU.
std::string sort_key(std::string_view reading);

/// The heading under which an index lists a reading: あ か さ た な は ま や ら わ, otherwise 他.
std::string index_heading(std::string_view reading);

} // namespace text
