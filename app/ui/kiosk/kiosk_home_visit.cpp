#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/fitting_screen.h"
#include "ui/screens/home_visit_screen.h"

#include <algorithm>

namespace ui {

std::unique_ptr<Screen> Kiosk::Impl::home_visit_screen() {
    auto ready = librarian->ready_lists(city.id);
    auto fits = librarian->fitting(city.id, visit.home);
    return std::make_unique<screens::HomeVisitScreen>(
        ready ? std::move(ready).value() : std::vector<model::ReadyList>(),
        fits ? static_cast<int>(fits.value().size()) : 0);
}

void Kiosk::Impl::home_changed() {
    if (shown() == ScreenKind::home_visit) stack.replace_top(home_visit_screen());
}

void Kiosk::Impl::open_fitting() {
    auto fits = librarian->fitting(city.id, visit.home);
    if (!fits) return show_trouble();
    show(std::make_unique<screens::FittingScreen>(std::move(fits).value()), Door{});
}

void Kiosk::Impl::open_ready(const std::string& id) {
    const auto ready = librarian->ready_lists(city.id);
    if (!ready) return show_trouble();
    const auto found = std::ranges::find(ready.value(), id, &model::ReadyList::id);
    if (found == ready.value().end()) return;
    for (const std::string& service : found->services)
        if (!visit.lists(service)) visit.toggle_listed(service);
    listed_ms = now_ms;
    open_my_list();
}

} // namespace ui
