#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace base {

/// Events in a folder, as the kernel reports them (inotify). The files themselves are not read.
class FolderEvents {
  public:
    enum class Of : std::uint8_t {
        arrivals, ///< a file was moved in under its final name
        changes,  ///< also: a file closed after writing, one removed, the folder itself moved
    };

    struct Batch {
        std::vector<std::string> names; ///< in order; a name may come more than once
        bool gone = false;              ///< the folder no longer exists or is no longer watched
    };

    /// Fails if the folder does not exist or the kernel allows no more watches.
    static Result<FolderEvents> watch(const std::string& folder, Of what);

    /// The file descriptor, to poll together with others.
    int number() const { return events_.number(); }
    /// Everything since the last call. Never waits.
    Batch take() const;

  private:
    explicit FolderEvents(Descriptor events) : events_(std::move(events)) {}
    Descriptor events_;
};

} // namespace base
