#include "shell/folder_watch.h"

#include <SDL.h>
#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace shell {

FolderWatch::FolderWatch(const std::string& folder, std::string name, std::function<void()> arrived)
    : name_(std::move(name)), arrived_(std::move(arrived)), stop_(::eventfd(0, EFD_CLOEXEC)) {
    auto arrivals = base::FolderEvents::watch(folder, base::FolderEvents::Of::arrivals);
    if (!arrivals || !stop_.open()) return;
    arrivals_ = std::move(arrivals).value();
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
        struct pollfd waiting[] = {{stop_.number(), POLLIN, 0}, {arrivals_->number(), POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR) return;
        if (waiting[0].revents != 0) return;
        const auto batch = arrivals_->take();
        if (batch.gone) return;
        if (std::ranges::find(batch.names, name_) != batch.names.end()) arrived_();
    }
}

void wake_loop() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

} // namespace shell
