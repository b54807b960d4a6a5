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
#include <vector>

namespace ui {

/// The catalogue's side of the kiosk: holds the catalogue and the city, and makes the screens that
/// show something of it. Where the catalogue cannot be read, the error is returned and nothing has
/// changed. Only what says so may be asked while there is no catalogue.
class CatalogueScreens {
  public:
    using Made = base::Result<std::unique_ptr<Screen>>;

    /// For when there is no catalogue: the city hall, and the numbers to call. None: the three
    /// national ones.
    struct Fallback {
        model::City city;
        std::vector<model::Hotline> hotlines;
    };

    /// `city`: id, or empty where it has not been chosen. The words must live longer.
    CatalogueScreens(const ScreenWords& words, std::string city, Fallback fallback);

    /// In place of the one before, which stays where the new one cannot be read.
    base::Result<void> take(catalogue::Catalogue catalogue);
    void choose_city(const std::string& id) { chosen_ = id; }

    // Also without a catalogue.
    bool open() const { return librarian_.has_value(); }
    const model::City& city() const { return city_; }
    const model::Taxonomy& taxonomy() const;
    std::vector<model::Hotline> hotlines() const;
    /// Says that the catalogue cannot be read.
    std::unique_ptr<Screen> trouble();

    /// Where a visit begins: the start screen, that of a home visit, or the question for the city.
    std::unique_ptr<Screen> first(bool home_visit);
    Made list(const Door& door, const std::vector<std::string>& situations);
    Made service(const std::string& id, const Door& door);
    Made plan();
    Made my_list(const std::vector<std::string>& services, bool can_print, bool can_save);
    Made code(const std::string& service);
    Made pages(const std::vector<std::string>& services, screens::ServicePagesScreen::For whom);
    /// At least two.
    Made compare(const std::vector<std::string>& services);
    /// What cannot be read is left out of it.
    std::unique_ptr<Screen> home_visit(const Home& home);
    Made fitting(const Home& home);
    struct Found {
        std::unique_ptr<Screen> screen;
        bool useful = false; ///< see Librarian::Answer
    };
    base::Result<Found> search(const std::string& text);

    /// In the order of the ids.
    base::Result<std::vector<model::Service>> services(const std::vector<std::string>& ids) {
        return librarian_->services(ids);
    }
    /// Services of a ready list; nothing for an unknown one.
    base::Result<std::vector<std::string>> ready_list(const std::string& id);

  private:
    const ScreenWords& words_;
    std::string chosen_; ///< id of the city
    Fallback fallback_;
    std::optional<Librarian> librarian_;
    model::City city_;
    model::Taxonomy no_taxonomy_; ///< of the trouble screen
};

} // namespace ui
