#pragma once

#include "ui/kiosk/catalogue_screens.h"
#include "ui/kiosk/current_visit.h"
#include "ui/kiosk/imgui_context.h"
#include "ui/kiosk/input.h"
#include "ui/kiosk/key_focus.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/navigation.h"
#include "ui/kiosk/screen_words.h"
#include "ui/kiosk/staff_room.h"
#include "ui/kiosk/take_home.h"
#include "ui/low_reach.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Connects the parts of the kiosk, each of which keeps its own state. For kiosk.cpp (frames and
/// time) and actions.cpp (what each action does) only.
///
/// A new screen needs a kind in ui/screen_kind.h, a struct in ui/action.h that asks for it, and a
/// function in actions.cpp. What visitors choose is a member of `Visit`, which every screen reads
/// from its Frame and which is forgotten at the end of the visit.
class Kiosk::Impl {
  public:
    Impl(KioskParts parts, ScreenWords words);

    void touch(const Touch& touch);
    void key(Key key);
    bool type(const std::string& bytes);
    void locked();
    void resize(const Device& device);
    ImDrawData* frame(double now_ms);
    std::optional<double> next_frame_ms() const;
    bool asking_outside() const { return take_home_.asking() || staff_.asking(); }
    bool between_visits() const;
    base::Result<void> replace_catalogue(catalogue::Catalogue catalogue);
    bool take_unreadable();
    base::Result<void> renew_catalogue(catalogue::Catalogue catalogue);
    void set_outdated(bool outdated);
    const SemanticTree& tree() const { return tree_; }
    text::GlyphCache& glyphs() { return glyphs_; }

  private:
    struct Doing;
    using Made = CatalogueScreens::Made;

    // kiosk.cpp
    const Visit& visit() const { return visit_.now(); }
    ScreenKind shown() const { return navigation_.shown(); }
    bool asking() const { return shown() == ScreenKind::stay; }
    /// Whether the screen is laid out in the lower part of the panel.
    bool low() const;
    /// The panel for which the screens are laid out.
    Device panel() const { return low() ? lower_part(parts_.device) : parts_.device; }
    /// Resets the idle time, but not while the screen asks whether somebody is there: only the
    /// answer counts then, so that the shown seconds stay right.
    void touched(double at_ms);
    void watch_idle();
    std::optional<double> idle_deadline() const;
    void watch_take_home();
    void apply(Key key);
    Action draw();

    // actions.cpp
    void act(const Action& action);
    /// Shows the new screen, or the trouble screen if it could not be made.
    void show(Made made);
    void show(Made made, const Door& door);
    void replace(Made made);
    void replace_rewound(Made made);
    void show_trouble();
    void begin();
    void finish();
    void apply_preferences();
    void go_home();
    void open_search();
    void search_for(const std::string& text);
    Made my_list();
    /// The same, after asking the stick whether it is there.
    Made my_list_anew();
    void open_my_list();
    void list_changed();
    void home_changed();
    void open_ready(const std::string& id);
    /// Begins to print the list or to save it on the stick, and shows how far that is.
    void hand_out(HandOut::As as);

    KioskParts parts_;
    ScreenWords screen_words_;
    text::Typesetter typesetter_;
    text::GlyphCache glyphs_;
    ImGuiContextOwner context_;
    CurrentVisit visit_;
    CatalogueScreens catalogue_;
    Navigation navigation_;
    StaffRoom staff_;
    TakeHome take_home_;
    Input input_;
    KeyFocus keys_;
    SemanticTree tree_;
    double now_ms_ = 0;
    bool unreadable_ = false; ///< a trouble screen was shown since take_unreadable
    bool outdated_ = false;   ///< the catalogue is past its review date
    bool dirty_ = true;       ///< the next frame will differ from the last one
    /// Frames to draw until a new screen is stable: a sheet's height depends on its content in the
    /// last frame.
    int settling_ = 0;
};

} // namespace ui
