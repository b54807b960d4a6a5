#pragma once

#include "catalogue/catalogue.h"
#include "device/upkeep.h"
#include "release/release_chooser.h"
#include "ui/kiosk/kiosk.h"

#include <functional>
#include <optional>
#include <string>

namespace device {

/// Which catalogue the kiosk shows: chosen and verified at the start, changed between visitors when
/// another one has been installed, proven after a minute on the screen.
class ReleaseKeeper final : public Upkeep {
  public:
    struct Parts {
        std::string store;    ///< folder; empty: there is none, only the packaged catalogue
        std::string records;  ///< folder of this program's own, for what a trial shows
        std::string trust;    ///< file
        std::string packaged; ///< the catalogue that came with the program
        std::function<std::string()> now; ///< the device's clock, as 2026-04-01T09:00:00
        std::function<void(const base::Message&)> tell; ///< what went wrong on the way
    };
    explicit ReleaseKeeper(Parts parts);

    /// The one to start with: current, previous, packaged; fails where there is none at all.
    base::Result<catalogue::Catalogue> open();
    /// What `open` found, for the log.
    base::Message shown() const;
    /// From here on it may change the catalogue of this kiosk, which outlives it.
    void serve(ui::Kiosk& kiosk);

    /// The program ends in good order: a start that was too short to prove anything does not count.
    void close();
    /// In which a file "state" appears when another catalogue is to be shown.
    const std::string& folder() const { return chooser_.folder(); }

    std::optional<double> due_ms() const override;
    void run(double now_ms) override;

  private:
    /// Whether another one should be shown than what `open` found.
    bool changed();
    void replace();
    void tell_outdated();

    Parts parts_;
    release::ReleaseChooser chooser_;
    release::Trust trust_;
    release::Choice choice_;
    std::string state_mark_; ///< of the state file when it was last read
    ui::Kiosk* kiosk_ = nullptr;
    bool on_screen_ = false;
    double shown_since_ms_ = 0;
};

} // namespace device
