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

/// A catalogue file, read only. Owns its database and statements; to be used by one thread at a
/// time. Every query may fail, because the disk may fail.
class Catalogue {
  public:
    /// Refuses a file that is not a catalogue, is truncated, or was made for another schema. Does
    /// not read the whole file: the seal, or `inspect`, shows whether its content is undamaged.
    static base::Result<Catalogue> open(const std::string& path);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    base::Result<std::vector<model::City>> cities();
    base::Result<model::Taxonomy> taxonomy();
    base::Result<std::vector<model::Hotline>> hotlines();
    /// Telephone numbers of the hotlines to call if the typed text speaks of danger, best first;
    /// usually none.
    base::Result<std::vector<std::string>> urgent(const std::string& text);

    /// Family services that match, by priority and then by reading.
    base::Result<std::vector<model::ServiceCard>> find(const model::Query& query);
    /// Fails if there is no such service.
    base::Result<model::Service> service(const std::string& id);
    base::Result<std::vector<model::ServiceCard>> cards(const std::vector<std::string>& ids);
    /// All services of the city, its own work included, in the plan's order; of all cities if
    /// `city` is empty.
    base::Result<std::vector<model::Service>> all(const std::string& city);

    /// Services for the typed text. Empty text, or text without a letter, finds nothing.
    base::Result<search::SearchResult> search(const search::SearchQuery& query);
    /// Words that complete the typed text, most useful first; for empty text the most frequent
    /// concerns.
    base::Result<std::vector<search::SearchSuggestion>> suggest(const search::SearchQuery& query);

    base::Result<std::vector<model::Section>> sections(const std::string& city);
    base::Result<std::vector<model::PlanRow>> rows(const std::string& city);
    base::Result<std::vector<model::Indicator>> indicators(const std::string& city);
    /// Lists that staff prepared for home visits, in the order of the table.
    base::Result<std::vector<model::ReadyList>> ready_lists(const std::string& city);

    /// The city's data in the form of the draft from which the file was built: texts as people
    /// wrote them, services and rows in the plan's order. Line numbers are those of tables with
    /// one header line. Notes and the plan's own text are not stored in a catalogue, so they are
    /// missing. Fails if there is no such city.
    base::Result<draft::CityDraft> draft(const std::string& city);

  private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace catalogue
