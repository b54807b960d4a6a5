#pragma once

#include <chrono>
#include <concepts>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>

namespace base {

/// Runs one piece of work that may take longer than a frame, or for ever, in a thread of its own.
/// Its result is taken in the thread that started it, which never waits for the work: it may give
/// up at a deadline, on request and in the destructor. Work that was given up is asked to stop and
/// its result is dropped; while it still hangs, nothing else is started, so that whatever does not
/// answer costs one thread. Without a way to wake the starting thread, the work is done at once.
template <class T> class Background {
  public:
    /// `wake` is called in the worker thread when the work is done, unless it was given up.
    explicit Background(std::function<void()> wake) : wake_(std::move(wake)) {}
    /// Gives up. Work that ends within a quarter of a second is waited for, so that little of it
    /// runs while the program ends.
    ~Background() {
        give_up();
        if (!shared_) return;
        std::unique_lock lock(shared_->mutex);
        shared_->has_ended.wait_for(lock, std::chrono::milliseconds(250),
                                    [this] { return shared_->ended; });
    }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Starts the work, which must own all that it uses, and may take a std::stop_token that says
    /// whether it was given up. `give_up_ms`: on the clock of `late`; nothing: the work always
    /// ends. False, and nothing is started, while other work runs or if there can be no thread.
    template <class Work> bool start(Work work, std::optional<double> give_up_ms = std::nullopt) {
        if (busy_ || hanging()) return false;
        shared_ = std::make_shared<Shared>();
        deadline_ms_ = give_up_ms;
        auto owned = std::make_unique<Work>(std::move(work));
        if (!wake_) {
            run(*shared_, std::move(owned), {});
        } else {
            try {
                std::thread([shared = shared_, owned = std::move(owned), wake = wake_]() mutable {
                    run(*shared, std::move(owned), wake);
                }).detach();
            } catch (const std::system_error&) {
                shared_.reset();
                return false;
            }
        }
        busy_ = true;
        return true;
    }
    /// Work was started, and its result was neither taken nor given up.
    bool busy() const { return busy_; }
    /// The work is done and its result has not been taken yet.
    bool done() const { return busy_ && ended(); }
    /// Work that was given up has not ended yet.
    bool hanging() const { return !busy_ && shared_ && !ended(); }
    /// The result, once, when the work is done.
    std::optional<T> take() {
        if (!done()) return {};
        busy_ = false;
        return std::exchange(std::exchange(shared_, nullptr)->result, std::nullopt);
    }
    /// True once, when the deadline has passed without a result: the work is given up.
    bool late(double now_ms) {
        const auto deadline = deadline_ms();
        if (!deadline || now_ms < *deadline) return false;
        give_up();
        return true;
    }
    /// When `late` must be called; nothing unless work with a deadline is under way.
    std::optional<double> deadline_ms() const {
        return busy_ && !ended() ? deadline_ms_ : std::nullopt;
    }
    void give_up() {
        if (!std::exchange(busy_, false)) return;
        const std::lock_guard lock(shared_->mutex);
        shared_->stop.request_stop();
        shared_->result.reset();
    }

  private:
    /// Outlives this object as long as the worker needs it.
    struct Shared {
        std::mutex mutex;
        std::condition_variable has_ended;
        bool ended = false;
        std::optional<T> result;
        std::stop_source stop;
    };

    bool ended() const {
        const std::lock_guard lock(shared_->mutex);
        return shared_->ended;
    }

    template <class Work>
    static void run(Shared& shared, std::unique_ptr<Work> work, const std::function<void()>& wake) {
        T result = [&] {
            if constexpr (std::invocable<Work&, std::stop_token>)
                return (*work)(shared.stop.get_token());
            else
                return (*work)();
        }();
        work.reset(); // what it holds is gone before the result is there
        const std::lock_guard lock(shared.mutex);
        shared.ended = true;
        shared.has_ended.notify_all();
        if (shared.stop.stop_requested()) return;
        shared.result.emplace(std::move(result));
        if (wake) wake();
    }

    std::function<void()> wake_;
    std::shared_ptr<Shared> shared_; ///< of the work that was started last
    std::optional<double> deadline_ms_;
    bool busy_ = false;
};

} // namespace base
