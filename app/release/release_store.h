#pragma once

#include "release/release_shelf.h"

#include <functional>
#include <optional>
#include <string>

namespace release {

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

/// Takes catalogues in and goes back: the only writer of the device's folder of catalogues
/// (release_shelf.h), one for every way in.
///
/// Whatever is cut off at any moment, the next start shows a whole, verified catalogue: the one of
/// before or the new one. Not for defending against someone who may write here.
class ReleaseStore : public ReleaseShelf {
  public:
    using ReleaseShelf::ReleaseShelf;

    /// The one way in. `now` is the device's clock, for the record only.
    Outcome install(const std::string& file, const Trust& trust, const Rehearse& rehearse,
                    const std::string& now, const std::string& mark = {});
    /// To the catalogue before, else to the packaged one.
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
};

} // namespace release
