#pragma once

#include "commands/command_support.h"
#include "release/release_store.h"

#include <functional>
#include <string>
#include <vector>

namespace commands {

/// A folder in which catalogues appear: one that packages write to, a synchronised folder, or a
/// mounted stick. Its files may be changed by others at any time, so each is copied before it is
/// verified.
struct Inbox {
    std::string folder;
    /// The folder is never listed; only the file `stick_name` is tried.
    bool stick = false;
};

/// The file's name on a stick.
constexpr const char* stick_name = "kodomado.sealed";

/// The result for one file of an inbox.
struct InboxVerdict {
    std::string file;
    release::Outcome outcome;
};

/// Tries to install each new sealed file once, the newest edition first, until there are no more,
/// and writes the result beside each (FILE.結果.txt). A file that failed because of the device (a
/// full disk, for example) is tried again the next time. `now`: the device's clock.
/// Fails if there is no such folder.
base::Result<std::vector<InboxVerdict>> take_inbox(const Inbox& inbox, release::ReleaseStore& store,
                                                   const release::Trust& trust,
                                                   const release::Rehearse& rehearse,
                                                   const std::function<std::string()>& now);

/// Calls `pass` now and after every change in the folder, until the folder is removed or the
/// program gets SIGTERM or SIGINT.
base::Result<void> watch_folder(const std::string& folder, const std::function<void()>& pass);

} // namespace commands
