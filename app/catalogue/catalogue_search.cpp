#include "catalogue/catalogue_impl.h"

#include <algorithm>

namespace catalogue {

base::Result<search::SearchResult> Catalogue::search(const search::SearchQuery& query) {
    return impl_->engine->search(query);
}

base::Result<std::vector<search::SearchSuggestion>>
Catalogue::suggest(const search::SearchQuery& query) {
    // Words of danger are never suggested: the screen answers them as soon as they are typed.
    constexpr std::size_t spare = 8;
    search::SearchQuery more = query;
    more.limit = std::min<std::size_t>(query.limit, 100) + spare;
    std::vector<search::SearchSuggestion> calm;
    for (search::SearchSuggestion& suggestion : impl_->engine->suggest(more)) {
        const auto danger = urgent(suggestion.phrase);
        if (!danger) return danger.error();
        if (danger.value().empty() && calm.size() < query.limit)
            calm.push_back(std::move(suggestion));
    }
    return calm;
}

} // namespace catalogue
