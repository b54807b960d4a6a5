#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace base {

/// What happens in a folder, as the kernel reports it (inotify). Nothing is read of the files.
class FolderEvents {
  public:
    enum class Of : std::uint8_t {
        arrivals, ///< a file was moved in under its final name
        changes,  ///< that, a file written to its end, one removed; the folder itself moved
    };

    struct Batch {
        std::vector<std::string> names; ///< in order; a name may come more than once
        bool gone = false;              ///< the folder is no longer there, or no longer watched
    };

    /// Fails where the folder is not there or the kernel watches no more.
    static Result<FolderEvents> watch(const std::string& folder, Of what);

    /// To poll for reading together with others.
    int number() const { return events_.number(); }
    /// All that has happened since the last call. Never waits.
    Batch take() const;

  private:
    explicit FolderEvents(Descriptor events) : events_(std::move(events)) {}
    Descriptor events_;
};

} // namespace base
