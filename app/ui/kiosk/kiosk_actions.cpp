#include "ui/kiosk/kiosk_impl.h"

#include "ui/screens/emergency_screen.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/plain_screens.h"
#include "ui/screens/settings_screens.h"

namespace ui {

void Kiosk::Impl::act(const Action& action) {
    using enum Action::Kind;
    dirty = true;
    settling = 2;
    input.forget();
    focus.activate = false;
    switch (action.kind) {
    case none:
        break;
    case back:
        stack.pop();
        if (shown() == ScreenKind::my_list) refresh_my_list();
        turn.start(now_ms);
        break;
    case home:
        if (shown() != ScreenKind::home) go_home();
        break;
    case finish:
        this->finish();
        break;
    case open_home:
        show(std::make_unique<screens::HomeScreen>());
        break;
    case open_emergency:
        if (asking()) stack.pop();
        show(std::make_unique<screens::EmergencyScreen>(hotlines()));
        break;
    case open_language:
        open_sheet(std::make_unique<screens::LanguageScreen>());
        break;
    case open_text_settings:
        open_sheet(std::make_unique<screens::TextSettingsScreen>());
        break;
    case hide:
        show(std::make_unique<screens::CoverScreen>());
        break;
    case open_life_stage:
        open_list({true, action.id});
        break;
    case open_need:
        open_list({false, action.id});
        break;
    case open_service:
        this->open_service(action.id);
        break;
    case open_plan:
        this->open_plan(action.id);
        break;
    case set_preferences:
        this->set_preferences(action.preferences);
        break;
    case toggle_situation:
        visit.toggle(action.id);
        refresh_list();
        break;
    case clear_situations:
        visit.situations.clear();
        refresh_list();
        break;
    case toggle_listed:
        visit.toggle_listed(action.id);
        list_changed();
        break;
    case open_my_list:
        this->open_my_list();
        break;
    case list_up:
        visit.move_up(action.id);
        refresh_my_list();
        break;
    case clear_list:
        visit.clear_list();
        list_changed();
        break;
    case restore_list:
        visit.restore_list();
        list_changed();
        break;
    case open_code:
        this->open_code(action.id);
        break;
    case open_counter:
        open_pages(screens::ServicePagesScreen::For::counter);
        break;
    case open_compare:
        this->open_compare();
        break;
    case choose_stage:
        Home::toggle(visit.home.life_stages, action.id);
        home_changed();
        break;
    case choose_need:
        Home::toggle(visit.home.needs, action.id);
        home_changed();
        break;
    case choose_situation:
        Home::toggle(visit.home.situations, action.id);
        home_changed();
        break;
    case open_fitting:
        this->open_fitting();
        break;
    case open_ready:
        this->open_ready(action.id);
        break;
    case open_family:
        open_pages(screens::ServicePagesScreen::For::family);
        break;
    case print_slip:
        hand_out(true);
        break;
    case save_slip:
        hand_out(false);
        break;
    case choose_city:
        this->choose_city(action.id);
        break;
    case stay:
        stack.pop();
        break;
    case open_search:
        this->open_search();
        break;
    case search_for:
        this->search_for(action.id);
        break;
    case search_suggested:
        missed.replaced();
        this->search_for(action.id);
        break;
    case show_latin_keys:
        visit.keys = KeyLayer::latin;
        break;
    case show_kana_keys:
        visit.keys = KeyLayer::kana;
        break;
    case enter_pin:
    case open_staff:
    case leave_staff:
    case staff_again:
    case install:
    case set_brightness:
    case set_volume:
    case export_counts:
    case restart:
        act_for_staff(action);
        break;
    }
    touched_ms = now_ms;
}

} // namespace ui
