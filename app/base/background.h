#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <thread>
#include <utility>

namespace base {

/// Runs one piece of work that may take longer than a frame in a thread of its own. Its result is
/// taken in the thread that started it. Without a way to wake that thread, the work is done at
/// once.
template <class T> class Background {
  public:
    /// `wake` is called in the worker thread when the work is done.
    explicit Background(std::function<void()> wake) : wake_(std::move(wake)) {}
    ~Background() { wait(); }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Only while no other work is running.
    void start(std::function<T()> work) {
        wait();
        result_.reset();
        done_ = false;
        busy_ = true;
        const auto run = [this, work = std::move(work)] {
            result_.emplace(work());
            done_ = true;
            if (wake_) wake_();
        };
        if (wake_)
            thread_ = std::thread(run);
        else
            run();
    }
    bool busy() const { return busy_; }
    /// The work is done and its result has not been taken yet.
    bool done() const { return done_; }
    /// The result, once, when the work is done.
    std::optional<T> take() {
        if (!done_) return {};
        wait();
        done_ = false;
        busy_ = false;
        return std::exchange(result_, std::nullopt);
    }

  private:
    void wait() {
        if (thread_.joinable()) thread_.join();
    }

    std::function<void()> wake_;
    std::thread thread_;
    std::optional<T> result_;
    std::atomic<bool> done_ = false;
    bool busy_ = false;
};

} // namespace base
