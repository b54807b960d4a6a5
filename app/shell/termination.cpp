#include "shell/termination.h"

#include <SDL.h>
#include <csignal>
#include <pthread.h>
#include <thread>

namespace shell {
namespace {

constexpr int end_of_watch = SIGUSR2; ///< sent only to the watching thread, to end it

sigset_t watched_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, end_of_watch}) sigaddset(&set, signal);
    return set;
}

} // namespace

struct Termination::Impl {
    sigset_t before{};
    std::thread watcher;
};

Termination::Termination() : impl_(std::make_unique<Impl>()) {
    const sigset_t set = watched_signals();
    pthread_sigmask(SIG_BLOCK, &set, &impl_->before);
    impl_->watcher = std::thread([set] {
        int signal = 0;
        while (sigwait(&set, &signal) == 0 && signal != end_of_watch) end_loop();
    });
}

Termination::~Termination() {
    pthread_kill(impl_->watcher.native_handle(), end_of_watch);
    impl_->watcher.join();
    pthread_sigmask(SIG_SETMASK, &impl_->before, nullptr);
}

void end_loop() {
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
}

} // namespace shell
