#include "base/folder_events.h"

#include <sys/inotify.h>
#include <unistd.h>

namespace base {

Result<FolderEvents> FolderEvents::watch(const std::string& folder, Of what) {
    constexpr std::uint32_t arrivals = IN_MOVED_TO | IN_ONLYDIR;
    constexpr std::uint32_t changes =
        arrivals | IN_CLOSE_WRITE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF;
    Descriptor events(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (!events.open() || ::inotify_add_watch(events.number(), folder.c_str(),
                                              what == Of::arrivals ? arrivals : changes) < 0)
        return failure(folder, "見張れません", "cannot be watched");
    return FolderEvents(std::move(events));
}

FolderEvents::Batch FolderEvents::take() const {
    constexpr std::uint32_t ends = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;
    alignas(struct inotify_event) char buffer[4096];
    Batch batch;
    ssize_t got = 0;
    while ((got = ::read(events_.number(), buffer, sizeof buffer)) > 0)
        for (ssize_t at = 0; at < got;) {
            const auto* event = reinterpret_cast<const struct inotify_event*>(buffer + at);
            if (event->mask & ends) batch.gone = true;
            if (event->len > 0) batch.names.emplace_back(event->name);
            at += static_cast<ssize_t>(sizeof(struct inotify_event) + event->len);
        }
    return batch;
}

} // namespace base
