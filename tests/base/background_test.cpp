#include "base/background.h"

#include "support/catch.h"
#include "support/gate.h"

#include <atomic>
#include <memory>
#include <thread>

using base::Background;
using support::Gate;

namespace {

/// Waits until the work is done, and takes its result.
template <class T> T result_of(Background<T>& work) {
    std::optional<T> result;
    while (!result) result = work.take();
    return *result;
}

} // namespace

TEST_CASE("work is done in another thread, and its result is taken once") {
    std::atomic<int> woken = 0;
    Background<std::thread::id> work([&] { ++woken; });
    CHECK_FALSE(work.busy());
    REQUIRE(work.start([] { return std::this_thread::get_id(); }));
    CHECK(work.busy());
    CHECK(result_of(work) != std::this_thread::get_id());
    CHECK(woken == 1);
    CHECK_FALSE(work.busy());
    CHECK_FALSE(work.take());
}

TEST_CASE("without a way to wake the caller, work is done at once") {
    Background<std::thread::id> work({});
    REQUIRE(work.start([] { return std::this_thread::get_id(); }));
    CHECK(work.done());
    CHECK(work.take() == std::this_thread::get_id());
}

TEST_CASE("work that hangs is given up at its deadline") {
    const auto gate = std::make_shared<Gate>();
    std::atomic<int> woken = 0;
    Background<int> work([&] { ++woken; });
    REQUIRE(work.start(
        [gate] {
            gate->wait();
            return 1;
        },
        5000));
    CHECK(work.deadline_ms() == 5000);
    CHECK_FALSE(work.late(4999));
    CHECK(work.late(5000));
    CHECK_FALSE(work.late(6000));
    CHECK_FALSE(work.busy());
    CHECK_FALSE(work.deadline_ms());
    CHECK(work.hanging());
    gate->open();
    while (work.hanging()) std::this_thread::yield();
    CHECK_FALSE(work.take());
    CHECK(woken == 0);
}

TEST_CASE("while given-up work hangs, no second thread is started") {
    const auto gate = std::make_shared<Gate>();
    Background<int> work([] {});
    REQUIRE(work.start([gate] {
        gate->wait();
        return 1;
    }));
    CHECK_FALSE(work.start([] { return 2; }));
    work.give_up();
    CHECK_FALSE(work.start([] { return 2; }));
    gate->open();
    while (work.hanging()) std::this_thread::yield();
    REQUIRE(work.start([] { return 3; }));
    CHECK(result_of(work) == 3);
}

TEST_CASE("the destructor gives up work that hangs, and the work may end later") {
    const auto gate = std::make_shared<Gate>();
    const auto used = std::make_shared<std::string>("owned by the work");
    std::weak_ptr<std::string> watched = used;
    {
        Background<std::string> work([] {});
        REQUIRE(work.start([gate, used](const std::stop_token& given_up) {
            gate->wait();
            return *used + (given_up.stop_requested() ? "!" : "?");
        }));
    }
    CHECK(used.use_count() == 2);
    gate->open();
    while (used.use_count() > 1) std::this_thread::yield();
    CHECK_FALSE(watched.expired());
}

TEST_CASE("work is told that it was given up") {
    const auto gate = std::make_shared<Gate>();
    const auto told = std::make_shared<std::atomic<bool>>(false);
    Background<int> work([] {});
    REQUIRE(work.start([gate, told](const std::stop_token& given_up) {
        gate->wait();
        *told = given_up.stop_requested();
        return 1;
    }));
    work.give_up();
    gate->open();
    while (work.hanging()) std::this_thread::yield();
    CHECK(*told);
}

TEST_CASE("what work holds is gone before its result is there") {
    const auto held = std::make_shared<int>(1);
    Background<int> work([] {});
    REQUIRE(work.start([held] { return *held; }));
    while (!work.done()) std::this_thread::yield();
    CHECK(held.use_count() == 1);
}
