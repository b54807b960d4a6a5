#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "text/glyph_cache.h"
#include "text/layout.h"
#include "ui/device.h"
#include "ui/icons.h"
#include "ui/kiosk/take_home.h"
#include "ui/languages.h"
#include "ui/semantics.h"
#include "ui/slip.h"
#include "ui/staff_desk.h"
#include "ui/touch.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImDrawData;

namespace ui {

/// What the kiosk needs from its surroundings; provided by the shell and the programs.
struct KioskParts {
    Device device;
    std::shared_ptr<text::FontSet> fonts;
    Icons icons;
    std::string strings_folder; ///< compiled resource bundles
    std::string language{first_language.tag};
    std::string city; ///< empty: staff choose once, unless the catalogue has only one city
    base::Result<catalogue::Catalogue> catalogue; ///< on failure the trouble screen is shown
    /// Called when staff have chosen the city, so that the device remembers it.
    std::function<void(const std::string& city)> city_chosen;
    /// Called at the end of a visit with its words that found nothing useful
    /// (ui/kiosk/missed_words.h), sorted by their bytes. Not called if there are none.
    std::function<void(const std::vector<std::string>& words)> words_missed{};
    bool reduced_motion = false;
    /// Print the list, or save it as PDF. If one is empty, its button is not shown.
    GiveSlip print_slip{}, save_slip{};
    /// Whether slips may be printed now; if empty, they may. Called in the thread that draws.
    std::function<bool()> may_print{};
    /// Whether the stick is inserted now. Called as a GiveSlip is.
    std::function<bool()> can_save{};
    /// Wakes the thread that draws; called in other threads. Without it whatever is asked outside
    /// keeps the screen waiting (base::Background).
    std::function<void()> wake{};
    std::function<std::string()> today{}; ///< YYYY-MM-DD, for the slip
    bool home_visit = false;              ///< the tablet of a nurse who visits families
    /// Called when the catalogue cannot be read. The message never contains what a visitor asked
    /// for.
    std::function<void(const base::Message&)> fault{};
    /// For the staff pages; without it they cannot be opened.
    std::shared_ptr<StaffDesk> staff{};
    /// Shown on the trouble screen when the catalogue cannot be opened.
    model::City fallback_city;
    std::vector<model::Hotline> fallback_hotlines; ///< empty: the three national numbers
};

/// The product as visitors see it. Owns the catalogue, the visit and the screens.
class Kiosk {
  public:
    static base::Result<std::unique_ptr<Kiosk>> create(KioskParts parts);
    ~Kiosk();
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    void touch(const Touch& touch);
    void key(Key key);
    /// Text from a keyboard; may be any bytes. On the search screen it is added to the field; on
    /// the start screen it opens the search. False on all other screens.
    bool type(const std::string& text);
    /// To be called when the device is locked or sleeps. Ends a home visit, so that everything is
    /// forgotten; does nothing on a kiosk.
    void locked();
    /// To be called when the panel's size or orientation has changed.
    void resize(const Device& device);

    /// Draws a frame for this time. The draw data is valid until the next call.
    ImDrawData* frame(double now_ms);
    /// When the next frame is due without input: now or earlier while something moves, later if
    /// there is a deadline, nothing if no frame is needed.
    std::optional<double> next_frame_ms() const;

    /// Whether an answer from outside (printer, stick, device) is awaited.
    bool asking_outside() const;
    /// Whether no visit is going on, so that the catalogue may be replaced.
    bool between_visits() const;
    /// Only between visits. If the new one cannot be read, the old one is kept.
    base::Result<void> replace_catalogue(catalogue::Catalogue catalogue);
    /// True once after something could not be read from the catalogue.
    bool take_unreadable();
    /// Replaces a catalogue that cannot be read any more, also under a visitor, who keeps the list
    /// as far as its services still exist, is told so, and goes on from the home screen. If the new
    /// one cannot be read, the old one is kept.
    base::Result<void> renew_catalogue(catalogue::Catalogue catalogue);
    /// Shows or hides the note that the catalogue is past its review date.
    void set_outdated(bool outdated);

    /// The semantic tree of the last frame.
    const SemanticTree& tree() const;
    text::GlyphCache& glyphs();

  private:
    class Impl;
    explicit Kiosk(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace ui
