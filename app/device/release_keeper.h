#pragma once

#include "catalogue/catalogue.h"
#include "device/upkeep.h"
#include "release/release_chooser.h"
#include "ui/kiosk/kiosk.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace device {

/// Decides which catalogue the kiosk shows: chosen and verified at the start, replaced between
/// visitors after another one was installed or staff went back, and on trial for its first minute
/// on screen. If it cannot be read any more, or its file was written to, the choice is made again
/// at once.
class ReleaseKeeper final : public Upkeep {
  public:
    struct Parts {
        std::string store;    ///< folder; empty: none, only the packaged catalogue
        std::string records;  ///< folder in which this program records the results of trials
        std::string trust;    ///< file
        std::string packaged; ///< the catalogue installed with the program
        std::function<std::string()> now; ///< the device's clock, as 2026-04-01T09:00:00
        std::function<void(const base::Message&)> log; ///< logs what went wrong
    };
    explicit ReleaseKeeper(Parts parts);

    /// The catalogue to start with: current, previous or packaged; fails if none can be opened.
    base::Result<catalogue::Catalogue> open();
    /// Which catalogue `open` chose and why, for the log.
    base::Message shown() const;
    /// From now on it may replace the catalogue of this kiosk, which must outlive this object.
    void serve(ui::Kiosk& kiosk);

    /// To be called when the program ends in an orderly way: a start too short for the trial is not
    /// counted.
    void close();
    /// The folder in which the file "state" changes when another catalogue is to be shown.
    const std::string& folder() const { return chooser_.folder(); }

    std::optional<double> due_ms() const override;
    void run(double now_ms) override;

  private:
    /// Whether the catalogue to show is no longer the one that `open` chose.
    bool changed();
    void replace();
    base::Result<catalogue::Catalogue> open_packaged();
    /// The files that decide which catalogue is shown, as they are now.
    std::string decision_mark() const;
    /// Whether somebody wrote to the file that is shown, or replaced one that cannot be opened.
    bool written_to() const;
    void heal();
    void set_outdated();

    Parts parts_;
    release::ReleaseChooser chooser_;
    release::Trust trust_;
    release::Choice choice_;
    std::string decision_mark_; ///< when the choice was made
    struct File {
        std::string path;
        std::uint64_t number = 0; ///< inode; 0: there is no file
        std::string content_mark; ///< size and time of the last change

        bool operator==(const File&) const = default;
    };
    static File look_at(const std::string& path);
    File file_;             ///< the one that is shown, when it was opened
    bool unopened_ = false; ///< it cannot be opened
    ui::Kiosk* kiosk_ = nullptr;
    bool on_screen_ = false;
    double shown_since_ms_ = 0;
};

} // namespace device
