#include "ui/kiosk/catalogue_screens.h"

#include "ui/screens/code_screen.h"
#include "ui/screens/compare_screen.h"
#include "ui/screens/fitting_screen.h"
#include "ui/screens/home_visit_screen.h"
#include "ui/screens/my_list_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/start_screen.h"

#include <algorithm>

namespace ui {
namespace {

using Made = CatalogueScreens::Made;

/// Makes the screen for this content, or returns the error.
template <class S, class Content, class... More>
Made screen_of(base::Result<Content> content, More&&... more) {
    if (!content) return content.error();
    return std::unique_ptr<Screen>(
        std::make_unique<S>(std::move(content).value(), std::forward<More>(more)...));
}

} // namespace

CatalogueScreens::CatalogueScreens(const ScreenWords& words, std::string city, Fallback fallback)
    : words_(words), chosen_(std::move(city)), fallback_(std::move(fallback)) {}

base::Result<void> CatalogueScreens::take(catalogue::Catalogue catalogue) {
    auto librarian = Librarian::create(std::move(catalogue));
    if (!librarian) return librarian.error();
    librarian_ = std::move(librarian).value();
    city_ = {};
    return {};
}

const model::Taxonomy& CatalogueScreens::taxonomy() const {
    return librarian_ ? librarian_->taxonomy() : no_taxonomy_;
}

std::vector<model::Hotline> CatalogueScreens::hotlines() const {
    if (librarian_) return librarian_->hotlines();
    return fallback_.hotlines.empty() ? words_.urgent_numbers() : fallback_.hotlines;
}

std::unique_ptr<Screen> CatalogueScreens::trouble() {
    if (city_.id.empty()) city_ = fallback_.city;
    return std::make_unique<screens::TroubleScreen>(hotlines(), open());
}

std::unique_ptr<Screen> CatalogueScreens::first(bool home_visit) {
    const auto& cities = librarian_->cities();
    const auto found = std::ranges::find(cities, chosen_, &model::City::id);
    if (found != cities.end())
        city_ = *found;
    else if (cities.size() == 1)
        city_ = cities.front();
    if (city_.id.empty()) return std::make_unique<screens::CityScreen>(cities);
    if (home_visit) return this->home_visit({});
    return std::make_unique<screens::StartScreen>();
}

Made CatalogueScreens::list(const Door& door, const std::vector<std::string>& situations) {
    return screen_of<screens::ListScreen>(
        librarian_->list(city_.id, door, situations, words_.label("group_many_ages")));
}

Made CatalogueScreens::service(const std::string& id, const Door& door) {
    return screen_of<screens::ServiceScreen>(librarian_->service(id, door));
}

Made CatalogueScreens::plan() { return screen_of<screens::PlanScreen>(librarian_->plan(city_.id)); }

Made CatalogueScreens::my_list(const std::vector<std::string>& ids, bool can_print, bool can_save) {
    auto services = librarian_->services(ids);
    if (!services) return services.error();
    return std::unique_ptr<Screen>(std::make_unique<screens::MyListScreen>(
        screens::MyListContent{std::move(services).value(), can_print, can_save}));
}

Made CatalogueScreens::code(const std::string& service) {
    auto services = librarian_->services({service});
    if (!services) return services.error();
    return std::unique_ptr<Screen>(std::make_unique<screens::CodeScreen>(services.value().front()));
}

Made CatalogueScreens::pages(const std::vector<std::string>& ids,
                             screens::ServicePagesScreen::For whom) {
    return screen_of<screens::ServicePagesScreen>(librarian_->services(ids), whom);
}

Made CatalogueScreens::compare(const std::vector<std::string>& ids) {
    return screen_of<screens::CompareScreen>(librarian_->services(ids));
}

std::unique_ptr<Screen> CatalogueScreens::home_visit(const Home& home) {
    auto ready = librarian_->ready_lists(city_.id);
    auto fits = librarian_->fitting(city_.id, home);
    failed_ = failed_ || !ready || !fits;
    return std::make_unique<screens::HomeVisitScreen>(
        ready ? std::move(ready).value() : std::vector<model::ReadyList>(),
        fits ? static_cast<int>(fits.value().size()) : 0);
}

Made CatalogueScreens::fitting(const Home& home) {
    return screen_of<screens::FittingScreen>(librarian_->fitting(city_.id, home));
}

base::Result<CatalogueScreens::Found> CatalogueScreens::search(const std::string& text) {
    auto answer = librarian_->search(city_.id, text);
    if (!answer) return answer.error();
    const bool useful = answer.value().useful;
    return Found{std::make_unique<screens::SearchScreen>(std::move(answer).value().content),
                 useful};
}

base::Result<std::vector<std::string>> CatalogueScreens::ready_list(const std::string& id) {
    const auto ready = librarian_->ready_lists(city_.id);
    if (!ready) return ready.error();
    const auto found = std::ranges::find(ready.value(), id, &model::ReadyList::id);
    return found == ready.value().end() ? std::vector<std::string>() : found->services;
}

} // namespace ui
