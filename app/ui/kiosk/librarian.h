#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "ui/door.h"
#include "ui/fitting.h"
#include "ui/screens/list_screen.h"
#include "ui/screens/plan_screen.h"
#include "ui/screens/search_screen.h"
#include "ui/screens/service_screen.h"

#include <string>
#include <vector>

namespace ui {

/// Gets the content of screens from the catalogue.
class Librarian {
  public:
    /// Reads cities, taxonomy and hotlines, which do not change while the file is open.
    static base::Result<Librarian> create(catalogue::Catalogue catalogue);

    const std::vector<model::City>& cities() const { return cities_; }
    const model::Taxonomy& taxonomy() const { return taxonomy_; }
    const std::vector<model::Hotline>& hotlines() const { return hotlines_; }

    base::Result<screens::ListContent> list(const std::string& city, const Door& door,
                                            const std::vector<std::string>& situations,
                                            const model::Label& many_ages);
    base::Result<screens::ServiceContent> service(const std::string& id, const Door& door);
    /// The services in the order of the ids.
    base::Result<std::vector<model::Service>> services(const std::vector<std::string>& ids);
    /// Those of the ids that the catalogue has, in their order.
    base::Result<std::vector<std::string>> known(const std::vector<std::string>& ids);
    base::Result<std::vector<model::ReadyList>> ready_lists(const std::string& city) {
        return catalogue_.ready_lists(city);
    }
    /// The services for the home that is visited.
    base::Result<std::vector<Fit>> fitting(const std::string& city, const Home& home);
    base::Result<screens::PlanContent> plan(const std::string& city);
    /// The results of a search, or near misses.
    struct Answer {
        screens::SearchContent content;
        bool useful = false; ///< it has a good match, or speaks of danger; for MissedWords
    };
    base::Result<Answer> search(const std::string& city, const std::string& text);

    /// The hotlines to call if the text speaks of danger, best first; otherwise empty.
    base::Result<std::vector<model::Hotline>> urgent(const std::string& text);

  private:
    base::Result<void> suggest(const std::string& city, screens::SearchContent& content);
    base::Result<void> offer_instead(const std::string& city, screens::SearchContent& content);

    explicit Librarian(catalogue::Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

    catalogue::Catalogue catalogue_;
    std::vector<model::City> cities_;
    model::Taxonomy taxonomy_;
    std::vector<model::Hotline> hotlines_;
};

} // namespace ui
