#include "catalogue/search.h"

#include "catalogue/catalogue_impl.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

namespace catalogue {
namespace {

constexpr std::array<const char*, 8> tier_names = {"name",   "reading", "morpheme",    "phrase",
                                                   "inside", "folded",  "description", "near_miss"};

struct Names {
    text::SearchKey phrase, reading;
};

bool starts(const Names& label, const text::SearchKey& typed) {
    return label.phrase.key.starts_with(typed.key) || label.reading.key.starts_with(typed.key);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

const char* tier_name(SearchTier tier) { return tier_names[static_cast<std::size_t>(tier)]; }

base::Result<SearchResult> Catalogue::search(const SearchQuery& query) {
    SearchResult result;
    const text::SearchKey typed = text::search_key(query.text);
    if (typed.key.empty()) return result;
    const auto services = all(query.city);
    if (!services) return services.error();
    struct Found {
        bool city = false;
        SearchTier tier = SearchTier::name;
        int priority = 0;
        std::string id;
    };
    std::vector<Found> found;
    for (const Service& service : services.value()) {
        if (service.audience == Audience::city && !query.city_work) continue;
        std::vector<Names> labels = {
            {text::search_key(service.name.base), text::search_key(service.reading)}};
        for (const Alias& alias : service.aliases)
            labels.push_back({text::search_key(alias.phrase), text::search_key(alias.reading)});
        std::string description;
        for (const text::RubyText* told_part : {&service.summary, &service.who, &service.get,
                                                &service.cost, &service.apply, &service.where})
            description.append(told_part->base).append("\n");
        const std::string told = text::search_key(description).key;
        const auto any = [&](const auto& fits) { return std::ranges::any_of(labels, fits); };
        std::optional<SearchTier> tier;
        if (any([&](const Names& l) {
                return l.phrase.key == typed.key || l.reading.key == typed.key;
            }))
            tier = SearchTier::name;
        else if (any([&](const Names& l) { return starts(l, typed); }))
            tier = SearchTier::reading;
        else if (any([&](const Names& l) {
                     return holds(l.phrase.key, typed.key) || holds(l.reading.key, typed.key);
                 }))
            tier = SearchTier::inside;
        else if (any([&](const Names& l) {
                     return holds(l.phrase.folded, typed.folded) ||
                            holds(l.reading.folded, typed.folded);
                 }))
            tier = SearchTier::folded;
        else if (holds(told, typed.key))
            tier = SearchTier::description;
        if (tier)
            found.push_back(
                {service.audience == Audience::city, *tier, -service.priority, service.id});
    }
    std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
        return std::tie(a.city, a.tier, a.priority) < std::tie(b.city, b.tier, b.priority);
    });
    result.total = found.size();
    for (const Found& f : found)
        if (result.hits.size() < query.limit) result.hits.push_back({f.id, f.tier});
    return result;
}

base::Result<std::vector<SearchSuggestion>> Catalogue::suggest(const SearchQuery& query) {
    const text::SearchKey typed = text::search_key(query.text);
    const auto services = all(query.city);
    if (!services) return services.error();
    struct Word {
        std::string phrase;
        std::set<std::string> services;
    };
    std::map<std::string, Word> words;
    for (const Service& service : services.value())
        for (const Alias& alias : service.aliases) {
            if (service.audience == Audience::city || alias.kind == "english") continue;
            if (typed.key.empty() && alias.kind != "worry") continue;
            const std::string reading = text::search_key(alias.reading).key;
            if (!reading.starts_with(typed.key) &&
                !text::search_key(alias.phrase).key.starts_with(typed.key))
                continue;
            Word& word = words[reading];
            if (word.phrase.empty()) word.phrase = alias.phrase;
            word.services.insert(service.id);
        }
    std::vector<SearchSuggestion> suggestions;
    for (const auto& [reading, word] : words)
        suggestions.push_back({word.phrase, word.services.size()});
    std::ranges::stable_sort(suggestions, std::greater{}, &SearchSuggestion::services);
    if (suggestions.size() > query.limit) suggestions.resize(query.limit);
    return suggestions;
}

} // namespace catalogue
