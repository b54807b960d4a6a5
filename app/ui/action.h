#pragma once

#include "ui/theme.h"

#include <string>

namespace ui {

/// What a screen asks for. The kiosk acts between frames; a screen never changes another.
struct Action {
    enum class Kind {
        none,
        back,      ///< to where one came from
        home,      ///< to the two doors
        finish,    ///< the visitor leaves: everything is forgotten
        open_home, ///< from the start screen
        open_emergency,
        open_language,
        open_text_settings,
        hide,             ///< cover the screen
        open_life_stage,  ///< id: life stage
        open_need,        ///< id: need
        open_service,     ///< id: service
        open_plan,        ///< id: top section, empty: the first
        set_preferences,  ///< preferences
        toggle_situation, ///< id: situation
        clear_situations,
        toggle_listed, ///< id: service, onto the visitor's list or off it
        open_my_list,
        list_up,          ///< id: service, one place up on the list
        clear_list,       ///< everything off the list
        restore_list,     ///< and back on
        open_code,        ///< id: service, as a QR code
        open_counter,     ///< what to say at the counter, a screen a service
        open_compare,     ///< services of the list side by side
        choose_stage,     ///< id: life stage of the home that is visited
        choose_need,      ///< id: need
        choose_situation, ///< id: situation
        open_fitting,     ///< what fits that home
        open_ready,       ///< id: ready list, onto the visitor's list
        open_family,      ///< the list as a family sees it
        print_slip,
        save_slip,
        choose_city, ///< id: city
        stay,        ///< the visitor is still there
        open_search,
        search_for, ///< id: the whole text of the field, may be empty
        /// id: a word that was offered, taken instead of typing on
        search_suggested,
        show_latin_keys, ///< on the search screen
        show_kana_keys,
        // Staff at the screen.
        enter_pin,      ///< id: six digits
        open_staff,     ///< id: name of the page
        leave_staff,    ///< to the start screen
        staff_again,    ///< what the page shows is found out once more
        install,        ///< id: file on a stick
        set_brightness, ///< id: percent
        set_volume,     ///< id: percent
        export_counts,  ///< id: folder of a stick
        restart,
    };
    Kind kind = Kind::none;
    std::string id{};
    Preferences preferences{};

    explicit operator bool() const { return kind != Kind::none; }
    bool operator==(const Action&) const = default;
};

} // namespace ui
