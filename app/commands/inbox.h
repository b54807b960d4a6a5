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
    /// Only the file `release::stick_file` is tried.
    bool stick = false;
};

/// The result for one file of an inbox.
struct InboxVerdict {
    std::string file;
    release::Outcome outcome;
};

/// Tries to install each new sealed file once, the highest claimed edition first, until there are
/// no more, however many there are, and writes the result beside each (inbox_verdict.h). What
/// systems leave beside a file is passed over. A file that failed because of the device (a full
/// disk, for example) is tried again the next time. `now`: the device's clock.
/// Fails if there is no such folder, or no `release::stick_file` on the stick: the message names
/// files with a similar name.
base::Result<std::vector<InboxVerdict>> take_inbox(const Inbox& inbox, release::ReleaseStore& store,
                                                   const release::Trust& trust,
                                                   const release::Rehearse& rehearse,
                                                   const std::function<std::string()>& now);

/// Calls `pass` now and after every change in the folder, until the folder is removed or the
/// program gets SIGTERM or SIGINT.
base::Result<void> watch_folder(const std::string& folder, const std::function<void()>& pass);

} // namespace commands
