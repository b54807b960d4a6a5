#pragma once

#include "release/release_shelf.h"

#include <functional>
#include <optional>
#include <string>

namespace release {

/// The result of installing a file or of going back.
struct Outcome {
    enum class What {
        installed,
        repaired, ///< the current one again, whose stored copy was damaged
        already,  ///< nothing to do
        rollback,
        /// not a sealed catalogue, incomplete, changed, or signed with an unknown key
        refused_file,
        refused_city,       ///< another city's
        refused_older,      ///< lower than an edition this device has accepted
        refused_taken_back, ///< was here before and was taken back
        refused_format,     ///< needs another version of the program
        refused_content,    ///< its seal is good but it cannot be shown
        refused_nothing,    ///< there is nothing to go back to
        failed,             ///< a fault of the disk, or another program is at work
    };
    What what = What::failed;
    base::Message message;
    std::optional<Manifest> manifest;
    /// It failed after the new state was in place: that one counts, unless a power cut undoes it.
    bool unsettled = false;

    bool took() const { return what == What::installed || what == What::repaired; }
};
/// "installed", "refused-older" …; stable, for scripts.
std::string to_text(Outcome::What what);

/// Tests a catalogue before it may come on screen: SQLite's checks, all queries, all texts.
using Rehearse =
    std::function<base::Result<void>(const std::string& catalogue, const Manifest& manifest)>;

/// Installs catalogues and goes back. All ways in lead here: nothing else writes to the device's
/// folder of catalogues (release_shelf.h).
///
/// If the power fails at any moment, the next start shows a complete, verified catalogue: the
/// previous or the new one. Gives no protection against somebody who can write to this folder.
class ReleaseStore : public ReleaseShelf {
  public:
    using ReleaseShelf::ReleaseShelf;

    /// The only way to install. `now` is the device's clock, used for the history only. The message
    /// is one plain line; that of a failure says which release is now current.
    Outcome install(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                    const std::string& now, const std::string& mark = {});
    /// Goes back to the previous catalogue; if there is none, to the packaged one.
    Outcome rollback(const Trust& trust, const std::string& now);

    void remember(const HistoryEntry& entry) const { add_to_history(path("history"), entry); }

  private:
    base::Result<void> put_state(const ReleaseState& state) const;
    Outcome take_in(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                    const std::string& now);
    Outcome try_file(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                     const std::string& now);
    std::optional<Outcome> out_of_order(const Manifest& manifest, const ReleaseState& state,
                                        bool& repair) const;
    Outcome commit(const std::string& file, const Seal& seal, const Trust& trust,
                   const std::string& now);
    void sweep(const ReleaseState& state) const;
    std::optional<Edition> current_edition(const Trust& trust) const;
    /// Adds to a failure which release is now current.
    void say_what_is_current(Outcome& failure, const std::optional<Edition>& before,
                             const Trust& trust) const;
};

} // namespace release
