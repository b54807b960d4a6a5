// Any text typed into the search, over both cities' data.

#include "catalogue/builder.h"
#include "catalogue/catalogue.h"
#include "draft/draft_reader.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

catalogue::Catalogue built() {
    const support::TempFolder folder;
    const std::string file = folder / "both.kodomado";
    const auto read = draft::read_draft(KODOMADO_SOURCE "/data", {});
    require(read.ok() && catalogue::build(read.value().draft, file, {}).ok());
    return catalogue::Catalogue::open(file).value();
}

void check_search(catalogue::Catalogue& catalogue, const search::SearchQuery& query) {
    const auto result = catalogue.search(query);
    require(result.ok());
    const auto& hits = result.value().hits;
    require(hits.size() <= query.limit && hits.size() <= result.value().total);
    std::set<std::string> ids;
    for (const search::SearchHit& hit : hits) {
        require(ids.insert(hit.id).second);
        require(query.city.empty() || hit.id.starts_with(query.city + ":"));
    }
    if (!query.city_work) require(std::ranges::is_sorted(hits, {}, &search::SearchHit::tier));
    const auto suggested = catalogue.suggest(query);
    require(suggested.ok() && suggested.value().size() <= query.limit);
    require(catalogue.urgent(query.text).ok());
}

} // namespace

/// The first byte selects the city and whether its internal work is included, the rest is typed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static catalogue::Catalogue catalogue = built();
    static constexpr const char* cities[] = {"ageo", "ina", ""};
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
    check_search(catalogue, {text, cities[data[0] % 3], 20, (data[0] & 0x80) != 0});
    return 0;
}
