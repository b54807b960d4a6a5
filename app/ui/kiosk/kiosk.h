#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "text/glyph_cache.h"
#include "text/layout.h"
#include "ui/device.h"
#include "ui/icons.h"
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

/// What the kiosk is given when it is made; the shell and the programs find it.
struct KioskParts {
    Device device;
    std::shared_ptr<text::FontSet> fonts;
    Icons icons;
    std::string strings_folder; ///< compiled resource bundles
    std::string language{first_language.tag};
    std::string city; ///< empty: staff are asked once, unless the catalogue has one city
    base::Result<catalogue::Catalogue> catalogue; ///< a failure becomes the trouble screen
    /// Called when staff have chosen the city, so that the device remembers it.
    std::function<void(const std::string& city)> city_chosen;
    /// Called at the end of a visit with those of its words that found nothing
    /// of use
    /// (ui/kiosk/missed_words.h), in the order of their bytes; not called where there is none.
    std::function<void(const std::vector<std::string>& words)> words_missed{};
    bool reduced_motion = false;
    /// Print the list, or save it as PDF; not called from where there is none (then the button is
    /// not there). They report a failure to staff themselves.
    std::function<base::Result<void>(const Slip& slip)> print_slip{};
    std::function<base::Result<void>(const Slip& slip)> save_slip{};
    std::function<bool()> can_save{};     ///< whether the stick is there now
    std::function<std::string()> today{}; ///< YYYY-MM-DD, for the slip
    bool home_visit = false;              ///< a tablet that a nurse carries
    /// Called when the catalogue cannot be read; the message never says what a
    /// visitor wanted of it.
    std::function<void(const base::Message&)> fault{};
    /// For staff at the screen; without it no corner leads to their pages.
    std::shared_ptr<StaffDesk> staff{};
    /// Shown on the trouble screen when the catalogue cannot be opened.
    model::City fallback_city;
    std::vector<model::Hotline> fallback_hotlines; ///< empty: the three national numbers
};

/// The visitor's side of the product: owns the catalogue, the visitor's state and the screens.
class Kiosk {
  public:
    static base::Result<std::unique_ptr<Kiosk>> create(KioskParts parts);
    ~Kiosk();
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    void touch(const Touch& touch);
    void key(Key key);
    /// Letters from a keyboard, any bytes. False where the screen has no field for them: on the
    /// search screen they go to its field, from home they open it.
    bool type(const std::string& text);
    /// The device was locked or put to sleep: on a home visit everything is forgotten at once.
    void locked();
    /// Another panel size or a turned one.
    void resize(const Device& device);

    /// Builds one frame at this time; the draw data stays valid until the next call.
    ImDrawData* frame(double now_ms);
    /// When the next frame is due without any input: now or earlier while something moves, a later
    /// time for a deadline, nothing while all is still.
    std::optional<double> next_frame_ms() const;

    /// Nobody is there, and nothing of anybody: the catalogue may be changed for another.
    bool between_visits() const;
    /// Only between visits. Where the new one cannot be read the one that is there stays.
    base::Result<void> replace_catalogue(catalogue::Catalogue catalogue);
    /// The catalogue is past its review date: a quiet note below the two doors says so.
    void set_outdated(bool outdated);

    /// What the last frame shows.
    const SemanticTree& tree() const;
    text::GlyphCache& glyphs();

  private:
    class Impl;
    explicit Kiosk(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace ui
