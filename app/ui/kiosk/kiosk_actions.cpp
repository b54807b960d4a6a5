#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/emergency_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/settings_screens.h"

namespace ui {

using namespace actions;

/// One function an action: what a screen can ask for and nobody does will not compile.
struct Kiosk::Impl::Doing {
    Kiosk::Impl& kiosk;

    void operator()(std::monostate) const {}
    void operator()(const Back&) const {
        kiosk.stack.pop();
        if (kiosk.shown() == ScreenKind::my_list) kiosk.refresh_my_list();
        kiosk.turn.start(kiosk.now_ms);
    }
    void operator()(const GoHome&) const {
        if (kiosk.shown() != ScreenKind::home) kiosk.go_home();
    }
    void operator()(const Finish&) const { kiosk.finish(); }
    void operator()(const Begin&) const { kiosk.show(std::make_unique<screens::HomeScreen>()); }
    void operator()(const Stay&) const { kiosk.stack.pop(); }
    void operator()(const Hide&) const { kiosk.show(std::make_unique<screens::CoverScreen>()); }
    void operator()(const OpenEmergency&) const {
        if (kiosk.asking()) kiosk.stack.pop();
        kiosk.show(std::make_unique<screens::EmergencyScreen>(kiosk.hotlines()));
    }
    void operator()(const OpenLanguage&) const {
        kiosk.open_sheet(std::make_unique<screens::LanguageScreen>());
    }
    void operator()(const OpenTextSettings&) const {
        kiosk.open_sheet(std::make_unique<screens::TextSettingsScreen>());
    }
    void operator()(const SetPreferences& set) const { kiosk.set_preferences(set.preferences); }
    void operator()(const ChooseCity& chosen) const { kiosk.choose_city(chosen.city); }

    void operator()(const OpenLifeStage& door) const { kiosk.open_list({true, door.life_stage}); }
    void operator()(const OpenNeed& door) const { kiosk.open_list({false, door.need}); }
    void operator()(const ToggleSituation& filter) const {
        kiosk.visit.toggle(filter.situation);
        kiosk.refresh_list();
    }
    void operator()(const ClearSituations&) const {
        kiosk.visit.situations.clear();
        kiosk.refresh_list();
    }
    void operator()(const OpenService& opened) const { kiosk.open_service(opened.service); }
    void operator()(const OpenPlan&) const { kiosk.open_plan(); }

    void operator()(const OpenSearch&) const { kiosk.open_search(); }
    void operator()(const SearchFor& wanted) const { kiosk.search_for(wanted.text); }
    void operator()(const SearchSuggested& taken) const {
        kiosk.missed.replaced();
        kiosk.search_for(taken.phrase);
    }
    void operator()(const ShowKeys& keys) const { kiosk.visit.keys = keys.layer; }

    void operator()(const OpenMyList&) const { kiosk.open_my_list(); }
    void operator()(const ToggleListed& toggled) const {
        kiosk.visit.toggle_listed(toggled.service);
        kiosk.list_changed();
    }
    void operator()(const ListUp& moved) const {
        kiosk.visit.move_up(moved.service);
        kiosk.refresh_my_list();
    }
    void operator()(const ClearList&) const {
        kiosk.visit.clear_list();
        kiosk.list_changed();
    }
    void operator()(const RestoreList&) const {
        kiosk.visit.restore_list();
        kiosk.list_changed();
    }
    void operator()(const OpenCode& opened) const { kiosk.open_code(opened.service); }
    void operator()(const OpenCounter&) const {
        kiosk.open_pages(screens::ServicePagesScreen::For::counter);
    }
    void operator()(const OpenFamily&) const {
        kiosk.open_pages(screens::ServicePagesScreen::For::family);
    }
    void operator()(const OpenCompare&) const { kiosk.open_compare(); }
    void operator()(const PrintSlip&) const { kiosk.hand_out(true); }
    void operator()(const SaveSlip&) const { kiosk.hand_out(false); }

    void operator()(const ChooseStage& chosen) const {
        Home::toggle(kiosk.visit.home.life_stages, chosen.life_stage);
        kiosk.home_changed();
    }
    void operator()(const ChooseNeed& chosen) const {
        Home::toggle(kiosk.visit.home.needs, chosen.need);
        kiosk.home_changed();
    }
    void operator()(const ChooseSituation& chosen) const {
        Home::toggle(kiosk.visit.home.situations, chosen.situation);
        kiosk.home_changed();
    }
    void operator()(const OpenFitting&) const { kiosk.open_fitting(); }
    void operator()(const OpenReady& chosen) const { kiosk.open_ready(chosen.ready_list); }

    void operator()(const StaffAction& action) const { kiosk.act_for_staff(action); }
};

void Kiosk::Impl::act(const Action& action) {
    dirty = true;
    settling = 2;
    input.forget();
    focus.activate = false;
    std::visit(Doing{*this}, action.what());
    touched_ms = now_ms;
}

} // namespace ui
