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
#include "ui/low_reach.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Joins what the kiosk is made of: each part keeps its own state, here is what one means to the
/// other. Private to kiosk.cpp (frames and time) and actions.cpp (what each action does).
///
/// A new screen: a struct in ui/action.h with which it is asked for, a kind in ui/screen_kind.h, a
/// function in actions.cpp. What a visitor chooses on it is a member of `Visit`: every screen reads
/// it from its Frame, and it ends with the visit.
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
    bool between_visits() const;
    base::Result<void> replace_catalogue(catalogue::Catalogue catalogue);
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
    /// Laid out in the lower part of the panel.
    bool low() const;
    /// What the screens are laid out for.
    Device panel() const { return low() ? lower_part(parts_.device) : parts_.device; }
    /// Somebody is there. The question itself waits for an answer: its count stays true.
    void touched(double at_ms);
    void watch_idle();
    std::optional<double> idle_deadline() const;
    void apply(Key key);
    Action draw();

    // actions.cpp
    void act(const Action& action);
    /// A screen that was made of the catalogue; where that failed the trouble screen instead.
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
    void open_my_list();
    void list_changed();
    void home_changed();
    void open_ready(const std::string& id);
    /// Gives the list to the printer or the stick, and says how that went.
    void hand_out(bool print);

    KioskParts parts_;
    ScreenWords screen_words_;
    text::Typesetter typesetter_;
    text::GlyphCache glyphs_;
    ImGuiContextOwner context_;
    CurrentVisit visit_;
    CatalogueScreens catalogue_;
    Navigation navigation_;
    StaffRoom staff_;
    Input input_;
    KeyFocus keys_;
    SemanticTree tree_;
    double now_ms_ = 0;
    bool outdated_ = false; ///< the catalogue is past its review date
    bool dirty_ = true;     ///< the next frame will differ from the last one
    /// Frames until a new screen rests: a sheet takes its height from what it held in the last one.
    int settling_ = 0;
};

} // namespace ui
