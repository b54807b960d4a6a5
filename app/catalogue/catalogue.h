#pragma once

#include "base/result.h"
#include "catalogue/city.h"
#include "catalogue/draft.h"
#include "catalogue/query.h"
#include "catalogue/ready_list.h"
#include "catalogue/search.h"
#include "catalogue/service.h"
#include "catalogue/taxonomy.h"

#include <memory>
#include <string>
#include <vector>

namespace catalogue {

/// A catalogue file, read only. Owns its database and statements; not for several threads at once.
/// Every question may fail, because the file stands on a disk that may fail.
class Catalogue {
  public:
    /// Refuses what is no catalogue, is cut off, or was made for another schema. Takes no longer
    /// for a large file: whether all of it is sound is told by its seal, or by `inspect`.
    static base::Result<Catalogue> open(const std::string& path);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    base::Result<std::vector<City>> cities();
    base::Result<Taxonomy> taxonomy();
    base::Result<std::vector<Hotline>> hotlines();
    /// Numbers to ring where what somebody typed means danger, the most fitting first; mostly none.
    base::Result<std::vector<std::string>> urgent(const std::string& text);

    /// Family services that fit, most useful first (priority, then reading).
    base::Result<std::vector<ServiceCard>> find(const Query& query);
    /// Fails where there is no such service.
    base::Result<Service> service(const std::string& id);
    base::Result<std::vector<ServiceCard>> cards(const std::vector<std::string>& ids);
    /// Every service of the city (of every city where empty), the city's own work included, in the
    /// plan's order.
    base::Result<std::vector<Service>> all(const std::string& city);

    /// What fits what somebody typed. Empty text, or text without a letter, finds nothing.
    base::Result<SearchResult> search(const SearchQuery& query);
    /// Words that go on from what was typed, most useful first; for nothing typed, the commonest
    /// worries.
    base::Result<std::vector<SearchSuggestion>> suggest(const SearchQuery& query);

    base::Result<std::vector<Section>> sections(const std::string& city);
    base::Result<std::vector<PlanRow>> rows(const std::string& city);
    base::Result<std::vector<Indicator>> indicators(const std::string& city);
    /// What staff have put together for home visits, in their order.
    base::Result<std::vector<ReadyList>> ready_lists(const std::string& city);

    /// What the file holds of a city as the draft that it was built from: texts as people wrote
    /// them, services and rows in the plan's order, every place a line of `path`'s tables counted
    /// from 2. Notes, the plan's own text and its cells are in no catalogue. Fails where there is
    /// no such city.
    base::Result<CityDraft> draft(const std::string& city);

  private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace catalogue
