#include "search/search.h"

#include <array>
#include <cstddef>

namespace search {

const char* tier_name(SearchTier tier) {
    static constexpr std::array<const char*, 8> names = {
        "name", "reading", "morpheme", "phrase", "inside", "folded", "description", "near_miss"};
    return names[static_cast<std::size_t>(tier)];
}

} // namespace search
