#include "catalogue/search.h"

#include "catalogue/catalogue_impl.h"

#include <array>

namespace catalogue {

const char* tier_name(SearchTier tier) {
    static constexpr std::array<const char*, 8> names = {
        "name", "reading", "morpheme", "phrase", "inside", "folded", "description", "near_miss"};
    return names[static_cast<std::size_t>(tier)];
}

base::Result<SearchResult> Catalogue::search(const SearchQuery& query) {
    return impl_->engine->search(query);
}

base::Result<std::vector<SearchSuggestion>> Catalogue::suggest(const SearchQuery& query) {
    return impl_->engine->suggest(query);
}

} // namespace catalogue
