#include "search/national.h"

#include "check/rules.h"
#include "draft/draft_reader.h"
#include "support/catch.h"

#include <set>

namespace {

const draft::Draft& real() {
    static const draft::Draft draft = [] {
        auto read = draft::read_draft(KODOMADO_SOURCE "/data", {});
        REQUIRE(read.ok());
        return std::move(read).value().draft;
    }();
    return draft;
}

constexpr search::NationalSize small{20, 1'000, 600};

} // namespace

TEST_CASE("a generated nation has the requested size and passes the check") {
    const draft::Draft draft = search::national_draft(real(), small);
    CHECK(draft.cities.size() == 20);
    std::size_t services = 0;
    std::set<std::string> ids, names;
    for (const draft::CityDraft& city : draft.cities) {
        services += city.services.size();
        std::set<std::string> here;
        for (const draft::DraftService& line : city.services) {
            ids.insert(line.service.id);
            names.insert(line.service.name.base);
            CHECK(here.insert(line.service.name.base).second);
        }
    }
    CHECK(services == 1'000);
    CHECK(ids.size() == 1'000);
    CHECK(names.size() > 300);
    std::vector<std::string> blocking;
    for (const base::Finding& finding : check::check(draft))
        if (finding.severity == base::Severity::blocking)
            blocking.push_back(finding.code + ": " + finding.message.en);
    CHECK(blocking == std::vector<std::string>{});
}

TEST_CASE("the same words give the same nation") {
    CHECK(search::national_draft(real(), small) == search::national_draft(real(), small));
}
