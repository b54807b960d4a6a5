#pragma once

#include "release/release_history.h"
#include "release/release_state.h"
#include "release/seal.h"
#include "release/trial.h"
#include "release/withdrawals.h"

#include <optional>
#include <string>
#include <vector>

namespace release {

/// The catalogues of one device, for reading:
///
///     state                        which one is shown (release_state.h); replacing it installs
///     history                      what happened (release_history.h)
///     releases/<edition>/head      a sealed file up to its catalogue
///     releases/<edition>/catalogue the catalogue itself, for SQLite
///     staging/                     what is being installed
///     import.lock, state.lock      allow one importer; one writer of `state`
///
/// In the folder of records the kiosk program keeps its own findings: trial (trial.h), the releases
/// that staff took back at the screen (withdrawals.h) and a history. Only ReleaseStore writes to
/// the first folder, only ReleaseChooser to the second.
class ReleaseShelf {
  public:
    explicit ReleaseShelf(std::string folder, std::string records = {})
        : folder_(std::move(folder)), records_(std::move(records)) {}

    /// The state, updated by the records. If its file is lost, it is rebuilt from the
    /// releases, which are verified again; only that needs `trust`.
    ReleaseState state(const Trust& trust) const;
    /// Whether the release is undamaged and the one that the state names.
    base::Result<Seal> check(const StoredRelease& release) const;
    std::vector<HistoryEntry> history() const { return read_history(path("history")); }

    const std::string& folder() const { return folder_; }
    const std::string& records() const { return records_; }

  protected:
    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    std::string folder_of(const Edition& edition) const;
    std::string file_of(const Edition& edition) const;
    /// Without the records. Fails only if nothing can be decided: the file exists but
    /// cannot be read.
    base::Result<ReleaseState> load_unsettled(const Trust& trust) const;
    /// With the records; if these cannot be read, a new release stays on trial and none was taken
    /// back at the screen.
    base::Result<ReleaseState> load(const Trust& trust) const;
    /// The state that follows from the valid releases in the store.
    ReleaseState rebuild(const Trust& trust) const;

    /// The state after going back from its current release.
    struct Back {
        StoredRelease left;
        ReleaseState state;
        base::Message message;
    };
    /// Nothing if the packaged catalogue is current; fails if the release before is damaged.
    base::Result<std::optional<Back>> step_back(ReleaseState state) const;

  private:
    std::string folder_, records_;
};

/// For people who want to go back where it is impossible.
base::Message nothing_before();
/// "Release 12" + `en`, for messages.
base::Message named(const Edition& edition, const char* ja, const char* en);

} // namespace release
