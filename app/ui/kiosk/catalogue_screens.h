#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "ui/kiosk/librarian.h"
#include "ui/kiosk/screen_words.h"
#include "ui/screen.h"
#include "ui/screens/service_pages_screen.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {

/// Holds the catalogue and the chosen city, and makes the screens that show their content. If the
/// catalogue cannot be read, a function returns the error and changes nothing. Most functions need
/// an open catalogue; those that do not are in a group of their own.
class CatalogueScreens {
  public:
    using Made = base::Result<std::unique_ptr<Screen>>;

    /// What is shown without a catalogue: the city hall, and the numbers to call. No numbers: the
    /// three national ones.
    struct Fallback {
        model::City city;
        std::vector<model::Hotline> hotlines;
    };

    /// `city`: its id; empty if none has been chosen. `words` must outlive this object.
    CatalogueScreens(const ScreenWords& words, std::string city, Fallback fallback);

    /// Replaces the catalogue. If the new one cannot be read, the old one is kept.
    base::Result<void> take(catalogue::Catalogue catalogue);
    void choose_city(const std::string& id) { chosen_ = id; }

    // These do not need a catalogue.
    /// Whether there is a catalogue.
    bool open() const { return librarian_.has_value(); }
    const model::City& city() const { return city_; }
    const model::Taxonomy& taxonomy() const;
    std::vector<model::Hotline> hotlines() const;
    /// The screen that says that the catalogue cannot be read.
    std::unique_ptr<Screen> trouble();

    /// The first screen of a visit: the start screen, that of a home visit, or the choice of the
    /// city.
    std::unique_ptr<Screen> first(bool home_visit);
    Made list(const Door& door, const std::vector<std::string>& situations);
    Made service(const std::string& id, const Door& door);
    Made plan();
    Made my_list(const std::vector<std::string>& services, bool can_print, bool can_save);
    Made code(const std::string& service);
    Made pages(const std::vector<std::string>& services, screens::ServicePagesScreen::For whom);
    /// `services`: at least two.
    Made compare(const std::vector<std::string>& services);
    /// Lists that cannot be read are left out; `take_failed` reports it.
    std::unique_ptr<Screen> home_visit(const Home& home);
    Made fitting(const Home& home);
    struct Found {
        std::unique_ptr<Screen> screen;
        bool useful = false; ///< see Librarian::Answer
    };
    base::Result<Found> search(const std::string& text);

    /// The services in the order of the ids.
    base::Result<std::vector<model::Service>> services(const std::vector<std::string>& ids) {
        return librarian_->services(ids);
    }
    /// Those of the ids that the catalogue has, in their order.
    base::Result<std::vector<std::string>> known(const std::vector<std::string>& ids) {
        return librarian_->known(ids);
    }
    /// True once after a function that returns no error could not read something.
    bool take_failed() { return std::exchange(failed_, false); }
    /// The ids of a ready list's services; empty if there is no such list.
    base::Result<std::vector<std::string>> ready_list(const std::string& id);

  private:
    const ScreenWords& words_;
    std::string chosen_; ///< id of the chosen city
    Fallback fallback_;
    std::optional<Librarian> librarian_;
    model::City city_;
    bool failed_ = false;
    model::Taxonomy no_taxonomy_; ///< an empty one, for the trouble screen
};

} // namespace ui
