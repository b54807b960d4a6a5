#pragma once

#include "release/release_shelf.h"

#include <optional>
#include <string>
#include <vector>

namespace release {

/// The word under which the history tells what has come on the screen.
constexpr const char* shown_word = "shown";

/// With which catalogue a kiosk starts.
struct Choice {
    enum class From { current, previous, packaged };
    From from = From::packaged;
    std::string file; ///< verified just now; empty for the packaged one
    std::optional<Manifest> manifest;
    bool on_trial = false;                  ///< `prove` it when it has run well
    std::optional<StoredRelease> installed; ///< which should be shown; another one if it is damaged
    std::vector<base::Message> notes;
};

/// Chooses for the program on the panel. It reads the catalogues and writes nothing there: what a
/// new one's starts have shown is kept in the folder of records, where the importer finds it.
///
/// Whatever is cut off at any moment, the next start shows a whole, verified catalogue: the one of
/// before or the new one.
class ReleaseChooser : public ReleaseShelf {
  public:
    using ReleaseShelf::ReleaseShelf;

    /// Called before a catalogue comes on the screen, at the start or between visitors. Counts the
    /// starts of one on trial; after the third the one before is shown.
    Choice choose(const Trust& trust, const std::string& now) const;
    /// The chosen one has run well.
    base::Result<void> prove(const Edition& edition, const std::string& now) const;
    /// The program was ended in good order before that could be told: this start does not count.
    base::Result<void> uncount(const Edition& edition) const;

  private:
    Choice choose_verified(const Trust& trust, const std::string& now) const;
    base::Result<void> count(const StoredRelease& release, int starts_left) const;
    void remember(const HistoryEntry& entry) const;
    void note(Choice& choice, const std::string& what, const Edition& edition,
              const base::Message& message, const std::string& now) const;
};

/// What the program on the panel has told of itself, oldest first.
std::vector<HistoryEntry> read_panel_history(const std::string& records);

} // namespace release
