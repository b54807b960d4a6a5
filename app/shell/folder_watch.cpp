#include "shell/folder_watch.h"

#include <SDL.h>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace shell {

FolderWatch::FolderWatch(const std::string& folder, std::string name, std::function<void()> tell)
    : name_(std::move(name)), tell_(std::move(tell)),
      changes_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), stop_(::eventfd(0, EFD_CLOEXEC)) {
    if (changes_.open() && stop_.open() &&
        ::inotify_add_watch(changes_.number(), folder.c_str(), IN_MOVED_TO | IN_ONLYDIR) >= 0)
        thread_ = std::thread([this] { watch(); });
}

FolderWatch::~FolderWatch() {
    if (!thread_.joinable()) return;
    const std::uint64_t one = 1;
    while (::write(stop_.number(), &one, sizeof one) < 0 && errno == EINTR) {
    }
    thread_.join();
}

void FolderWatch::watch() {
    while (true) {
        struct pollfd waiting[] = {{stop_.number(), POLLIN, 0}, {changes_.number(), POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR) return;
        if (waiting[0].revents != 0) return;
        alignas(struct inotify_event) char buffer[4096];
        bool seen = false;
        ssize_t got = 0;
        while ((got = ::read(changes_.number(), buffer, sizeof buffer)) > 0)
            for (ssize_t at = 0; at < got;) {
                const auto* event = reinterpret_cast<const struct inotify_event*>(buffer + at);
                if (event->mask & IN_IGNORED) return;
                seen = seen || (event->len > 0 && name_ == event->name);
                at += static_cast<ssize_t>(sizeof(struct inotify_event) + event->len);
            }
        if (seen) tell_();
    }
}

void wake_loop() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

} // namespace shell
