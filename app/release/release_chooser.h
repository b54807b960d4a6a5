#pragma once

#include "release/release_shelf.h"

#include <optional>
#include <string>
#include <vector>

namespace release {

/// Words in the history: for a catalogue that came on screen, for one that cannot be read, and for
/// many wrong PINs.
constexpr const char *shown_word = "shown", *damaged_word = "damaged",
                     *wrong_pins_word = "wrong-pins";

/// The catalogue with which the kiosk starts.
struct Choice {
    enum class From { current, previous, packaged };
    From from = From::packaged;
    std::string file; ///< just verified; empty for the packaged one
    std::optional<Manifest> manifest;
    bool on_trial = false; ///< call `prove` when it has run well
    /// the installed one; if it is damaged, another one is shown
    std::optional<StoredRelease> installed;
    std::vector<base::Message> notes;
};

/// Chooses the catalogue for the kiosk program. Reads the store of catalogues and writes nothing
/// there; the results of a new catalogue's starts are written to the folder of records, where the
/// importer reads them.
///
/// If the power fails at any moment, the next start shows a complete, verified catalogue: the
/// previous or the new one.
class ReleaseChooser : public ReleaseShelf {
  public:
    using ReleaseShelf::ReleaseShelf;

    /// To be called before a catalogue comes on screen, at the start or between visitors. Counts
    /// the starts of one on trial; after its third failed start the previous one is shown.
    Choice choose(const Trust& trust, const std::string& now) const;
    /// The chosen catalogue has run well.
    base::Result<void> prove(const Edition& edition, const std::string& now) const;
    /// Staff at the screen take back the release `from`, which they have just seen as the current
    /// one. Returns what was done, for people; the next `choose` shows the release before, or the
    /// packaged catalogue. Nothing is changed if another one has become current meanwhile, if there
    /// is none before it, or if the one before is damaged.
    base::Result<base::Message> go_back(const Trust& trust, const Edition& from,
                                        const std::string& now) const;
    /// Notes in the kiosk program's history that this release cannot be read; nothing: the packaged
    /// catalogue.
    void note_damage(const std::optional<Edition>& edition, const base::Message& message,
                     const std::string& now) const;
    /// The program ended in an orderly way before the trial was over: this start is not counted.
    base::Result<void> uncount(const Edition& edition) const;

  private:
    Choice choose_verified(const Trust& trust, const std::string& now) const;
    base::Result<void> count(const StoredRelease& release, int starts_left) const;
    void note(Choice& choice, const std::string& what, const Edition& edition,
              const base::Message& message, const std::string& now) const;
};

/// Adds an entry to the kiosk program's own history; see add_to_history.
void add_to_panel_history(const std::string& records, const HistoryEntry& entry);
/// The kiosk program's own history, oldest entry first.
std::vector<HistoryEntry> read_panel_history(const std::string& records);

} // namespace release
