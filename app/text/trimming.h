#pragma once

#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <string_view>

namespace text {

/// Removes the characters for which `outside` (a predicate of code points) is true from both ends.
template <class Outside> std::string_view trimmed_if(std::string_view utf8, Outside outside) {
    std::size_t begin = 0, end = utf8.size();
    for (std::size_t at = 0; begin < end && outside(next_code_point(utf8, at));) begin = at;
    while (end > begin) {
        const std::size_t last = std::max(begin, code_point_begin(utf8, end - 1));
        std::size_t at = last;
        if (!outside(next_code_point(utf8, at))) break;
        end = last;
    }
    return utf8.substr(begin, end - begin);
}

/// Removes blanks as people type them from both ends: full-width ones, tabs and line ends too.
inline std::string_view trimmed(std::string_view utf8) { return trimmed_if(utf8, is_typed_blank); }

} // namespace text
