#include "ui/kiosk/impl.h"
#include "ui/screens/emergency_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/settings_screens.h"

namespace ui {

using namespace actions;

/// Has one function for each action; an action without a function does not compile.
struct Kiosk::Impl::Doing {
    Kiosk::Impl& kiosk;
    Navigation& navigation = kiosk.navigation_;
    CatalogueScreens& catalogue = kiosk.catalogue_;
    Visit& visit = kiosk.visit_.change();

    void operator()(std::monostate) const {}
    void operator()(const Back&) const {
        navigation.back();
        if (kiosk.shown() == ScreenKind::my_list) kiosk.replace(kiosk.my_list_anew());
    }
    void operator()(const GoHome&) const {
        if (kiosk.shown() != ScreenKind::home) kiosk.go_home();
    }
    void operator()(const Finish&) const { kiosk.finish(); }
    void operator()(const Begin&) const {
        navigation.show(std::make_unique<screens::HomeScreen>());
    }
    void operator()(const Stay&) const { navigation.close(); }
    void operator()(const Hide&) const {
        navigation.show(std::make_unique<screens::CoverScreen>());
    }
    void operator()(const OpenEmergency&) const {
        if (kiosk.asking()) navigation.close();
        navigation.show(std::make_unique<screens::EmergencyScreen>(catalogue.hotlines()));
    }
    void operator()(const OpenLanguage&) const {
        navigation.show_sheet(std::make_unique<screens::LanguageScreen>());
    }
    void operator()(const OpenTextSettings&) const {
        navigation.show_sheet(std::make_unique<screens::TextSettingsScreen>());
    }
    void operator()(const SetPreferences& set) const {
        visit.preferences = set.preferences;
        kiosk.apply_preferences();
    }
    void operator()(const ChooseCity& chosen) const {
        catalogue.choose_city(chosen.city);
        if (kiosk.parts_.city_chosen) kiosk.parts_.city_chosen(chosen.city);
        kiosk.begin();
        navigation.turn();
    }

    void operator()(const OpenLifeStage& opened) const {
        const Door door{true, opened.life_stage};
        kiosk.show(catalogue.list(door, visit.situations), door);
    }
    void operator()(const OpenNeed& opened) const {
        const Door door{false, opened.need};
        kiosk.show(catalogue.list(door, visit.situations), door);
    }
    void operator()(const ToggleSituation& filter) const {
        visit.toggle(filter.situation);
        kiosk.replace_rewound(catalogue.list(navigation.top().door, visit.situations));
    }
    void operator()(const ClearSituations&) const {
        visit.situations.clear();
        kiosk.replace_rewound(catalogue.list(navigation.top().door, visit.situations));
    }
    void operator()(const OpenService& opened) const {
        auto made = catalogue.service(opened.service, navigation.top().door);
        if (made && kiosk.shown() == ScreenKind::search) kiosk.visit_.missed().opened();
        kiosk.show(std::move(made));
    }
    void operator()(const OpenPlan&) const {
        if (kiosk.shown() != ScreenKind::plan) kiosk.show(catalogue.plan(), Door{});
    }

    void operator()(const OpenSearch&) const { kiosk.open_search(); }
    void operator()(const SearchFor& wanted) const { kiosk.search_for(wanted.text); }
    void operator()(const SearchSuggested& taken) const {
        kiosk.visit_.missed().replaced();
        kiosk.search_for(taken.phrase);
    }
    void operator()(const ShowKeys& keys) const { visit.keys = keys.layer; }

    void operator()(const OpenMyList&) const { kiosk.open_my_list(); }
    void operator()(const ToggleListed& toggled) const {
        visit.toggle_listed(toggled.service);
        kiosk.list_changed();
    }
    void operator()(const ListUp& moved) const {
        visit.move_up(moved.service);
        kiosk.replace(kiosk.my_list());
    }
    void operator()(const ClearList&) const {
        visit.clear_list();
        kiosk.list_changed();
    }
    void operator()(const RestoreList&) const {
        visit.restore_list();
        kiosk.list_changed();
    }
    void operator()(const OpenCode& opened) const { kiosk.show(catalogue.code(opened.service)); }
    void operator()(const OpenCounter&) const {
        kiosk.show(catalogue.pages(visit.list, screens::ServicePagesScreen::For::counter));
    }
    void operator()(const OpenFamily&) const {
        kiosk.show(catalogue.pages(visit.list, screens::ServicePagesScreen::For::family));
    }
    void operator()(const OpenCompare&) const {
        if (visit.list.size() > 1) kiosk.show(catalogue.compare(visit.list));
    }
    void operator()(const PrintSlip&) const { kiosk.hand_out(HandOut::As::paper); }
    void operator()(const SaveSlip&) const { kiosk.hand_out(HandOut::As::file); }

    void operator()(const ChooseStage& chosen) const {
        Home::toggle(visit.home.life_stages, chosen.life_stage);
        kiosk.home_changed();
    }
    void operator()(const ChooseNeed& chosen) const {
        Home::toggle(visit.home.needs, chosen.need);
        kiosk.home_changed();
    }
    void operator()(const ChooseSituation& chosen) const {
        Home::toggle(visit.home.situations, chosen.situation);
        kiosk.home_changed();
    }
    void operator()(const OpenFitting&) const { kiosk.show(catalogue.fitting(visit.home), Door{}); }
    void operator()(const OpenReady& chosen) const { kiosk.open_ready(chosen.ready_list); }

    void operator()(const StaffAction& action) const { kiosk.staff_.act(action); }
};

void Kiosk::Impl::act(const Action& action) {
    dirty_ = true;
    settling_ = 2;
    input_.forget();
    keys_.release();
    std::visit(Doing{*this}, action.what());
    visit_.touched(now_ms_);
}

void Kiosk::Impl::show(Made made) { show(std::move(made), navigation_.top().door); }

void Kiosk::Impl::show(Made made, const Door& door) {
    if (!made) return show_trouble();
    navigation_.show(std::move(made).value(), door);
}

void Kiosk::Impl::replace(Made made) {
    if (!made) return show_trouble();
    navigation_.replace(std::move(made).value());
}

void Kiosk::Impl::replace_rewound(Made made) {
    if (!made) return show_trouble();
    navigation_.replace_rewound(std::move(made).value());
}

void Kiosk::Impl::show_trouble() {
    // The message has no details, because they would reveal what the visitor asked for.
    if (catalogue_.open() && parts_.fault)
        parts_.fault({"カタログから読めませんでした。職員に知らせる画面を出しています",
                      "the catalogue could not be read from; the screen of trouble is shown"});
    unreadable_ = catalogue_.open();
    navigation_.reset(catalogue_.trouble());
}

void Kiosk::Impl::begin() { navigation_.reset(catalogue_.first(parts_.home_visit)); }

void Kiosk::Impl::finish() {
    take_home_.give_up();
    const std::vector<std::string> words = visit_.end();
    if (!words.empty() && parts_.words_missed) parts_.words_missed(words);
    apply_preferences();
    keys_.forget();
    typesetter_.forget();
    input_.forget();
    if (catalogue_.open())
        begin();
    else
        navigation_.back_to_first();
    navigation_.turn();
}

void Kiosk::Impl::apply_preferences() {
    input_.reduce_motion(visit().preferences.reduced_motion);
    navigation_.reduce_motion(visit().preferences.reduced_motion);
}

void Kiosk::Impl::go_home() {
    navigation_.back_to_first();
    if (parts_.home_visit) {
        home_changed();
        navigation_.turn();
    } else {
        navigation_.show(std::make_unique<screens::HomeScreen>(), Door{});
    }
}

void Kiosk::Impl::open_search() {
    if (shown() == ScreenKind::search || navigation_.back_to(ScreenKind::search)) return;
    auto found = catalogue_.search(visit().query);
    if (!found) return show_trouble();
    navigation_.show(std::move(found).value().screen, Door{});
}

void Kiosk::Impl::search_for(const std::string& text) {
    auto found = catalogue_.search(text);
    if (!found) return show_trouble();
    visit_.change().query = text;
    visit_.missed().typed(text, found.value().useful);
    navigation_.replace_rewound(std::move(found).value().screen);
}

Kiosk::Impl::Made Kiosk::Impl::my_list() {
    return catalogue_.my_list(visit().list, take_home_.can_print(), take_home_.can_save());
}

Kiosk::Impl::Made Kiosk::Impl::my_list_anew() {
    take_home_.ask_can_save(now_ms_);
    return my_list();
}

void Kiosk::Impl::open_my_list() {
    if (shown() == ScreenKind::my_list) return;
    if (navigation_.back_to(ScreenKind::my_list))
        replace(my_list_anew());
    else
        show(my_list_anew());
}

void Kiosk::Impl::list_changed() {
    visit_.list_changed(now_ms_);
    if (shown() == ScreenKind::my_list) replace(my_list());
}

void Kiosk::Impl::home_changed() {
    if (shown() == ScreenKind::home_visit) navigation_.replace(catalogue_.home_visit(visit().home));
}

void Kiosk::Impl::open_ready(const std::string& id) {
    const auto services = catalogue_.ready_list(id);
    if (!services) return show_trouble();
    for (const std::string& service : services.value())
        if (!visit().lists(service)) visit_.change().toggle_listed(service);
    visit_.list_changed(now_ms_);
    open_my_list();
}

void Kiosk::Impl::hand_out(HandOut::As as) {
    auto services = catalogue_.services(visit().list);
    if (!services) return show_trouble();
    if (services.value().empty()) return;
    const bool started = take_home_.start(
        as,
        slip_of(services.value(), catalogue_.city(), screen_words_.in(visit().preferences.language),
                visit().preferences, parts_.today ? parts_.today() : std::string()),
        now_ms_);
    if (started) navigation_.show(std::make_unique<screens::NoticeScreen>());
}

} // namespace ui
