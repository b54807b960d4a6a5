#pragma once

#include "release/release_history.h"
#include "release/release_state.h"
#include "release/seal.h"
#include "release/trial.h"

#include <string>
#include <vector>

namespace release {

/// The catalogues of one device, for reading:
///
///     state                        which is shown (release_state.h); replacing it is the commit
///     history                      what happened (release_history.h)
///     releases/<edition>/head      a sealed file up to its catalogue …
///     releases/<edition>/catalogue … and the catalogue, for SQLite
///     staging/                     what is coming in
///     import.lock, state.lock      one importer; one writer of `state`
///
/// and beside it, in the folder of records, what the program on the panel has found out: trial
/// (trial.h) and a history of its own. Only ReleaseStore writes the one, only ReleaseChooser the
/// other.
class ReleaseShelf {
  public:
    explicit ReleaseShelf(std::string folder, std::string records = {})
        : folder_(std::move(folder)), records_(std::move(records)) {}

    /// The state, settled by the trial and rebuilt where it is lost: the releases are verified anew
    /// then, for which alone `trust` serves.
    ReleaseState state(const Trust& trust) const;
    /// Whether it is whole, and the one that the state means.
    base::Result<Seal> check(const StoredRelease& release) const;
    std::vector<HistoryEntry> history() const { return read_history(path("history")); }

    const std::string& folder() const { return folder_; }
    const std::string& records() const { return records_; }

  protected:
    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    std::string folder_of(const Edition& edition) const;
    std::string file_of(const Edition& edition) const;
    /// Not yet settled. Fails only where nothing may be decided: the state is there and the disk
    /// does not give it.
    base::Result<ReleaseState> load_unsettled(const Trust& trust) const;
    /// By the trial; what is new stays on trial where that cannot be read.
    base::Result<ReleaseState> load(const Trust& trust) const;
    /// What stands there and is good, when nothing else tells.
    ReleaseState rebuild(const Trust& trust) const;

  private:
    std::string folder_, records_;
};

/// "Release 12" + `en`, for messages.
base::Message named(const Edition& edition, const char* ja, const char* en);

} // namespace release
