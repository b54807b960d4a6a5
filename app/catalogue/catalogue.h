#pragma once

#include "base/result.h"
#include "draft/draft.h"
#include "model/city.h"
#include "model/query.h"
#include "model/ready_list.h"
#include "model/service.h"
#include "model/taxonomy.h"
#include "search/search.h"

#include <memory>
#include <string>
#include <vector>

namespace catalogue {

/// A catalogue file, read only. Owns its database and statements; not for several threads at once.
/// Every question may fail, because the file is on a disk that may fail.
class Catalogue {
  public:
    /// Refuses what is no catalogue, is cut off, or was made for another schema. Takes no longer
    /// for a large file: its seal, or `inspect`, shows whether all of it is sound.
    static base::Result<Catalogue> open(const std::string& path);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    base::Result<std::vector<model::City>> cities();
    base::Result<model::Taxonomy> taxonomy();
    base::Result<std::vector<model::Hotline>> hotlines();
    /// Numbers to ring where what somebody typed means danger, the most fitting first; mostly none.
    base::Result<std::vector<std::string>> urgent(const std::string& text);

    /// Family services that fit, most useful first (priority, then reading).
    base::Result<std::vector<model::ServiceCard>> find(const model::Query& query);
    /// Fails where there is no such service.
    base::Result<model::Service> service(const std::string& id);
    base::Result<std::vector<model::ServiceCard>> cards(const std::vector<std::string>& ids);
    /// Every service of the city (of every city where empty), the city's own work included, in the
    /// plan's order.
    base::Result<std::vector<model::Service>> all(const std::string& city);

    /// What fits what somebody typed. Empty text, or text without a letter, finds nothing.
    base::Result<search::SearchResult> search(const search::SearchQuery& query);
    /// Words that go on from what was typed, most useful first; for nothing typed, the commonest
    /// worries.
    base::Result<std::vector<search::SearchSuggestion>> suggest(const search::SearchQuery& query);

    base::Result<std::vector<model::Section>> sections(const std::string& city);
    base::Result<std::vector<model::PlanRow>> rows(const std::string& city);
    base::Result<std::vector<model::Indicator>> indicators(const std::string& city);
    /// What staff have put together for home visits, in their order.
    base::Result<std::vector<model::ReadyList>> ready_lists(const std::string& city);

    /// What the file holds of a city as the draft that it was built from: texts as people wrote
    /// them, services and rows in the plan's order, every place a line of `path`'s tables counted
    /// from 2. Notes, the plan's own text and its cells are in no catalogue. Fails where there is
    /// no such city.
    base::Result<draft::CityDraft> draft(const std::string& city);

  private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace catalogue
