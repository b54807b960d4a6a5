#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/code_screen.h"
#include "ui/screens/compare_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/my_list_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/start_screen.h"

#include <algorithm>

namespace ui {

using screens::ListScreen, screens::PlanScreen, screens::ServiceScreen;

void Kiosk::Impl::begin() {
    const auto& cities = librarian->cities();
    const auto found = std::ranges::find(cities, parts.city, &model::City::id);
    if (found != cities.end())
        city = *found;
    else if (cities.size() == 1)
        city = cities.front();
    if (city.id.empty())
        stack.reset(std::make_unique<screens::CityScreen>(cities));
    else if (parts.home_visit)
        stack.reset(home_visit_screen());
    else
        stack.reset(std::make_unique<screens::StartScreen>());
}

void Kiosk::Impl::show(std::unique_ptr<Screen> screen) {
    show(std::move(screen), stack.top().door);
}

void Kiosk::Impl::show(std::unique_ptr<Screen> screen, Door door) {
    stack.push(std::move(screen), std::move(door));
    turn.start(now_ms);
}

std::vector<model::Hotline> Kiosk::Impl::hotlines() {
    if (librarian) return librarian->hotlines();
    return parts.fallback_hotlines.empty() ? screen_words.urgent_numbers()
                                           : parts.fallback_hotlines;
}

void Kiosk::Impl::show_trouble() {
    // Without details: they would tell what was asked for.
    if (librarian && parts.fault)
        parts.fault({"カタログから読めませんでした。職員に知らせる画面を出しています",
                     "the catalogue could not be read from; the screen of trouble is shown"});
    if (city.id.empty()) city = parts.fallback_city;
    stack.reset(std::make_unique<screens::TroubleScreen>(hotlines(), librarian.has_value()));
}

void Kiosk::Impl::open_sheet(std::unique_ptr<Screen> sheet) {
    if (stack.top().screen->facts().gives_way) stack.pop();
    show(std::move(sheet));
}

void Kiosk::Impl::set_preferences(const Preferences& preferences) {
    visit.preferences = preferences;
    input.reduce_motion(preferences.reduced_motion);
    turn.reduce(preferences.reduced_motion);
}

void Kiosk::Impl::open_list(const Door& door) {
    auto content =
        librarian->list(city.id, door, visit.situations, screen_words.label("group_many_ages"));
    if (!content) return show_trouble();
    show(std::make_unique<ListScreen>(std::move(content).value()), door);
}

void Kiosk::Impl::refresh_list() {
    auto content = librarian->list(city.id, stack.top().door, visit.situations,
                                   screen_words.label("group_many_ages"));
    if (!content) return show_trouble();
    stack.replace_top(std::make_unique<ListScreen>(std::move(content).value()));
    for (auto& [id, scroll] : stack.top().view.scrolls) scroll.jump_to(0);
}

void Kiosk::Impl::open_service(const std::string& id) {
    auto content = librarian->service(id, stack.top().door);
    if (!content) return show_trouble();
    if (shown() == ScreenKind::search) missed.opened();
    show(std::make_unique<ServiceScreen>(std::move(content).value()));
}

void Kiosk::Impl::open_plan() {
    if (shown() == ScreenKind::plan) return;
    auto content = librarian->plan(city.id, "");
    if (!content) return show_trouble();
    show(std::make_unique<PlanScreen>(std::move(content).value()), Door{});
}

screens::MyListContent Kiosk::Impl::my_list_content(std::vector<model::Service> services) {
    return {std::move(services), parts.print_slip != nullptr,
            parts.save_slip && parts.can_save && parts.can_save()};
}

void Kiosk::Impl::hand_out(bool print) {
    const auto& give = print ? parts.print_slip : parts.save_slip;
    auto services = librarian->services(visit.list);
    if (!services) return show_trouble();
    if (!give || services.value().empty()) return;
    const bool given = give(slip_of(services.value(), city, words(), visit.preferences,
                                    parts.today ? parts.today() : std::string()))
                           .ok();
    show(std::make_unique<screens::NoticeScreen>(given ? (print ? "printed" : "saved")
                                                       : (print ? "not_printed" : "not_saved"),
                                                 print ? "ctl-print" : "ctl-save"));
}

void Kiosk::Impl::open_my_list() {
    if (shown() == ScreenKind::my_list) return;
    if (const std::size_t depth = stack.depth_of(ScreenKind::my_list); depth > 0) {
        stack.pop_to(depth);
        refresh_my_list();
        turn.start(now_ms);
        return;
    }
    auto services = librarian->services(visit.list);
    if (!services) return show_trouble();
    show(std::make_unique<screens::MyListScreen>(my_list_content(std::move(services).value())));
}

void Kiosk::Impl::refresh_my_list() {
    auto services = librarian->services(visit.list);
    if (!services) return show_trouble();
    stack.replace_top(
        std::make_unique<screens::MyListScreen>(my_list_content(std::move(services).value())));
}

void Kiosk::Impl::list_changed() {
    listed_ms = now_ms;
    if (shown() == ScreenKind::my_list) refresh_my_list();
}

void Kiosk::Impl::open_code(const std::string& service) {
    auto services = librarian->services({service});
    if (!services || services.value().empty()) return show_trouble();
    show(std::make_unique<screens::CodeScreen>(services.value().front()));
}

void Kiosk::Impl::open_pages(screens::ServicePagesScreen::For whom) {
    auto services = librarian->services(visit.list);
    if (!services) return show_trouble();
    show(std::make_unique<screens::ServicePagesScreen>(std::move(services).value(), whom));
}

void Kiosk::Impl::open_compare() {
    auto services = librarian->services(visit.list);
    if (!services) return show_trouble();
    if (services.value().size() < 2) return;
    show(std::make_unique<screens::CompareScreen>(std::move(services).value()));
}

void Kiosk::Impl::go_home() {
    stack.pop_to(1);
    if (parts.home_visit) {
        home_changed();
        turn.start(now_ms);
    } else {
        show(std::make_unique<screens::HomeScreen>(), Door{});
    }
}

void Kiosk::Impl::forget_visit() {
    for (std::string* text : {&visit.query, &visit.preferences.language, &focus.id})
        text->assign(text->capacity(), '\0');
    visit = first_visit();
    set_preferences(visit.preferences);
    focus = {};
    listed_ms = -1e9;
    typesetter.forget();
}

void Kiosk::Impl::finish() {
    const std::vector<std::string> words = missed.end();
    if (!words.empty() && parts.words_missed) parts.words_missed(words);
    forget_visit();
    input.forget();
    if (librarian)
        begin();
    else
        stack.pop_to(1);
    turn.start(now_ms);
}

void Kiosk::Impl::choose_city(const std::string& id) {
    parts.city = id;
    if (parts.city_chosen) parts.city_chosen(id);
    begin();
    turn.start(now_ms);
}

} // namespace ui
