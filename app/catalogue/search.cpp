#include "catalogue/search.h"

#include "catalogue/catalogue_impl.h"

#include <algorithm>
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
    // A word of danger is answered when it is typed; nobody is asked to tap it.
    constexpr std::size_t spare = 8;
    SearchQuery more = query;
    more.limit = std::min<std::size_t>(query.limit, 100) + spare;
    std::vector<SearchSuggestion> calm;
    for (SearchSuggestion& suggestion : impl_->engine->suggest(more)) {
        const auto danger = urgent(suggestion.phrase);
        if (!danger) return danger.error();
        if (danger.value().empty() && calm.size() < query.limit)
            calm.push_back(std::move(suggestion));
    }
    return calm;
}

} // namespace catalogue
