#pragma once

#include "base/durable.h"
#include "catalogue/release_history.h"
#include "catalogue/release_state.h"
#include "catalogue/seal.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// What became of a file that was to be installed, or of a wish to go back.
struct Outcome {
    enum class What {
        installed,
        repaired, ///< the same one again, whose stored copy was damaged
        already,  ///< nothing to do
        rollback,
        refused_file,       ///< no sealed catalogue, cut off, changed, or of an unknown key
        refused_city,       ///< another city's
        refused_older,      ///< lower than what this device has seen
        refused_taken_back, ///< it was here, and was taken back
        refused_format,     ///< for another version of the program
        refused_content,    ///< sealed well, but it cannot be shown
        refused_nothing,    ///< there is nothing to go back to
        failed,             ///< the disk, or another program at work
    };
    What what = What::failed;
    base::Message message;
    std::optional<Manifest> manifest;

    bool took() const { return what == What::installed || what == What::repaired; }
};
/// "installed", "refused-older" …; stable, for scripts.
std::string to_text(Outcome::What what);

/// Tries a catalogue before it may come on a screen: SQLite's checks, every query, every text.
using Rehearse =
    std::function<base::Result<void>(const std::string& catalogue, const Manifest& manifest)>;

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

/// The catalogues of one device:
///
///     state                        which is shown (release_state.h); replacing it is the commit
///     history                      what happened (release_history.h)
///     releases/<edition>/head      a sealed file up to its catalogue …
///     releases/<edition>/catalogue … and the catalogue, for SQLite
///     staging/                     what is coming in
///     import.lock, state.lock      one importer; one writer of `state`
///
/// Whatever is cut off at any moment, the next start shows a whole, verified catalogue: the one of
/// before or the new one. Not for defending against someone who may write here.
class ReleaseStore {
  public:
    explicit ReleaseStore(std::string folder) : folder_(std::move(folder)) {}

    /// The one way in. `now` is the device's clock, for the record only.
    Outcome install(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                    const std::string& now, const std::string& mark = {});
    /// To the catalogue before, else to the packaged one.
    Outcome rollback(const Trust& trust, const std::string& now);

    /// Called before a catalogue comes on the screen, at the start or between visitors. Counts the
    /// starts of one on trial and takes it back after the third. `trust` serves only where the
    /// state is lost and the releases have to be verified anew.
    Choice choose(const Trust& trust, const std::string& now);
    /// The chosen one has run well.
    base::Result<void> prove(const Edition& edition, const std::string& now);
    /// The program was ended in good order before that could be told: this start does not count.
    base::Result<void> uncount(const Edition& edition);

    /// For `status`: the state (rebuilt where it is lost) and whether each release is whole.
    ReleaseState state(const Trust& trust) const;
    base::Result<Seal> check(const StoredRelease& release) const;
    std::vector<HistoryEntry> history() const { return read_history(path("history")); }
    void remember(const HistoryEntry& entry) const { add_to_history(path("history"), entry); }

    const std::string& folder() const { return folder_; }

  private:
    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    std::string folder_of(const Edition& edition) const;
    std::string file_of(const Edition& edition) const;
    base::Result<ReleaseState> load(const Trust& trust) const;
    ReleaseState rebuild(const Trust& trust) const;
    base::Result<void> put_state(const ReleaseState& state) const;
    /// Changes the trial of this edition where it is the current one and still on trial.
    base::Result<bool> change_trial(const Edition& edition,
                                    const std::function<void(std::optional<int>& left)>& change);
    Outcome take_in(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                    const std::string& now);
    Outcome try_file(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                     const std::string& now);
    std::optional<Outcome> out_of_order(const Manifest& manifest, const ReleaseState& state,
                                        bool& repair) const;
    Outcome commit(const std::string& file, const Seal& seal, const Trust& trust,
                   const std::string& now);
    void sweep(const ReleaseState& state) const;
    Choice choose_verified(const Trust& trust, const std::string& now) const;
    void take_back(ReleaseState& state, TakenBack::Why why) const;
    void note(Choice& choice, const std::string& what, const Edition& edition,
              const base::Message& message, const std::string& now) const;

    std::string folder_;
};

} // namespace catalogue
