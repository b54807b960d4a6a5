#pragma once

#include "ui/kiosk/corner_hold.h"
#include "ui/kiosk/imgui_context.h"
#include "ui/kiosk/input.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/librarian.h"
#include "ui/kiosk/missed_words.h"
#include "ui/kiosk/page_turn.h"
#include "ui/kiosk/screen_stack.h"
#include "ui/kiosk/screen_words.h"
#include "ui/low_reach.h"
#include "ui/screens/my_list_screen.h"
#include "ui/screens/service_pages_screen.h"
#include "ui/visit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Private to ui/kiosk*.cpp, one file a room: kiosk.cpp the public side and its frame,
/// kiosk_actions.cpp what each action does, kiosk_navigation.cpp which screens it leads to,
/// kiosk_search.cpp the field of words, kiosk_staff.cpp the staff's pages, kiosk_idle.cpp time
/// without a touch, kiosk_keys.cpp a keyboard's way through the screen.
///
/// A new screen: a case in `act`, a function in kiosk_navigation.cpp. What a visitor chooses on it
/// is a member of `Visit`: every screen reads it from its Frame, and it ends with the visit.
namespace ui {

struct Kiosk::Impl {
    static constexpr std::size_t kept_layouts = 2048; ///< the longest list at two sizes

    Impl(KioskParts given, ScreenWords words)
        : parts(std::move(given)), screen_words(std::move(words)),
          typesetter(parts.fonts, kept_layouts), glyphs(parts.fonts),
          input(parts.device.px_per_mm(), parts.reduced_motion), turn(parts.reduced_motion),
          context(make_imgui_context()) {
        forget_visit();
    }

    KioskParts parts;
    ScreenWords screen_words;
    text::Typesetter typesetter;
    text::GlyphCache glyphs;
    Input input;
    CornerHold corner;
    PageTurn turn;
    ImGuiContextOwner context;
    std::optional<Librarian> librarian;
    model::City city;
    model::Taxonomy no_taxonomy; ///< of the trouble screen
    Visit visit;
    MissedWords missed; ///< of this visit
    ScreenStack stack;
    SemanticTree tree;
    Focus focus;
    std::vector<Key> keys;
    double now_ms = 0;
    double touched_ms = 0;
    double listed_ms = -1e9; ///< when the list last changed
    bool outdated = false;   ///< the catalogue is past its review date
    bool dirty = true;       ///< the next frame will differ from the last one
    /// Frames until a new screen stands: a sheet takes its height from what it held in the last.
    int settling = 0;

    const text::Strings& words() const { return screen_words.in(visit.preferences.language); }
    ScreenKind shown() { return stack.top().screen->kind(); }

    Visit first_visit() const {
        Visit first;
        first.preferences = first.preferences.in(language_of(parts.language));
        first.preferences.reduced_motion = parts.reduced_motion;
        return first;
    }
    /// Nothing of the visit stays in memory that a screen can reach: what a short string keeps in
    /// itself is overwritten, what was laid out is let go.
    void forget_visit();

    void set_preferences(const Preferences& preferences);
    /// Laid out in the lower part of the panel.
    bool low() {
        return visit.preferences.low_reach && has_low_reach(parts.device) &&
               !stack.top().screen->facts().whole_panel;
    }
    /// What the screens are laid out for.
    Device panel() { return low() ? lower_part(parts.device) : parts.device; }

    // What an action does (kiosk_actions.cpp).
    void act(const Action& action);
    struct Doing;

    // Where one goes (kiosk_navigation.cpp).
    void begin();
    /// Through the same door as what is shown now, unless told otherwise.
    void show(std::unique_ptr<Screen> screen);
    void show(std::unique_ptr<Screen> screen, Door door);
    void show_trouble();
    /// Of the catalogue; where there is none, those that are known without it.
    std::vector<model::Hotline> hotlines();
    /// Over the screen; in place of another sheet of the same kind, or of the question.
    void open_sheet(std::unique_ptr<Screen> sheet);
    void open_list(const Door& door);
    void open_service(const std::string& id);
    void open_plan();
    void refresh_list();
    void open_my_list();
    screens::MyListContent my_list_content(std::vector<model::Service> services);
    /// As the list is now, on the same place.
    void refresh_my_list();
    void open_code(const std::string& service);
    void open_pages(screens::ServicePagesScreen::For whom);
    void open_compare();
    // A home visit.
    std::unique_ptr<Screen> home_visit_screen();
    void home_changed();
    void open_fitting();
    void open_ready(const std::string& id);
    /// Gives the list to the printer or the stick, and says how that went.
    void hand_out(bool print);
    void go_home();
    void finish();
    void choose_city(const std::string& id);
    void list_changed();

    // The field of words (kiosk_search.cpp).
    void open_search();
    void search_for(const std::string& text);
    bool type(const std::string& bytes);

    // The staff's pages (kiosk_staff.cpp).
    bool at_pin() { return stack.depth_of(ScreenKind::pin) > 0; }
    bool in_staff() { return stack.has_staff_page(); }
    void act_for_staff(const StaffAction& action);
    struct StaffDoing;
    void ask_pin();
    void enter_staff();
    void leave_staff();
    void open_staff(ScreenKind page);
    /// Before a frame: what was held, answered or left alone.
    void watch_staff();
    std::optional<double> staff_deadline();
    const StaffView* staff_view = nullptr; ///< as this frame found it

    // Time without a touch (kiosk_idle.cpp).
    bool patient() { return stack.size() > 1; }
    bool asking() { return shown() == ScreenKind::stay; }
    /// Somebody is there. The question itself waits for an answer: its count stays true.
    void touched(double at_ms) {
        if (!asking()) touched_ms = at_ms;
    }
    bool between_visits() {
        return stack.size() == 1 && visit == first_visit() && !input.pending();
    }
    void watch_idle();
    std::optional<double> idle_deadline();

    // A keyboard (kiosk_keys.cpp).
    void apply_key(Key key);
    void move_focus(int direction);

    // One frame (kiosk.cpp).
    /// The list's count swells for a moment when it changes.
    bool badge_moving() const;
    float badge_scale() const;
    Action draw();
};

} // namespace ui
