#pragma once

#include "commands/command_support.h"
#include "release/release_store.h"

#include <functional>
#include <string>
#include <vector>

namespace commands {

/// A folder in which catalogues appear: a package's, a synchronised one, a mounted stick. Whatever
/// is in it is somebody else's until it has been copied and verified.
struct Inbox {
    std::string folder;
    bool stick =
        false; ///< only the file of the fixed name is looked at, the folder is never listed
};

/// The name on a stick.
constexpr const char* stick_name = "kodomado.sealed";

/// What happened to one file of an inbox.
struct InboxVerdict {
    std::string file;
    release::Outcome outcome;
};

/// Tries each new sealed file once, the newest edition first, and writes the verdict beside it
/// (FILE.結果.txt), until nothing new is there. One that failed for the device's own reasons is
/// tried again the next time. Fails where there is no such folder.
base::Result<std::vector<InboxVerdict>> take_inbox(const Inbox& inbox, release::ReleaseStore& store,
                                                   const release::Trust& trust,
                                                   const release::Rehearse& rehearse,
                                                   const std::function<std::string()>& now);

/// Calls `pass` now and whenever something has changed in the folder, until the folder goes or the
/// program is asked to end.
base::Result<void> watch_folder(const std::string& folder, const std::function<void()>& pass);

} // namespace commands
