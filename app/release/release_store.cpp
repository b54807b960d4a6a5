#include "release/release_store.h"

#include "base/durable.h"

namespace release {
namespace {

constexpr int patience_ms = 1'000;

} // namespace

std::string to_text(Outcome::What what) {
    using enum Outcome::What;
    switch (what) {
    case installed:
        return "installed";
    case repaired:
        return "repaired";
    case already:
        return "already";
    case rollback:
        return "rollback";
    case refused_file:
        return "refused-file";
    case refused_city:
        return "refused-city";
    case refused_older:
        return "refused-older";
    case refused_taken_back:
        return "refused-taken-back";
    case refused_format:
        return "refused-format";
    case refused_content:
        return "refused-content";
    case refused_nothing:
        return "refused-nothing";
    case failed:
        return "failed";
    }
    return "failed";
}

base::Result<void> ReleaseStore::put_state(const ReleaseState& state) const {
    const std::string draft = path("state.new");
    if (auto swept = base::remove_whole(draft); !swept) return swept;
    {
        const auto file = base::create_file(draft);
        if (!file) return file.error();
        if (auto done = base::write_some(file.value(), to_text(state), draft); !done) return done;
    }
    if (auto done = base::synchronise(draft); !done) return done;
    return base::move_durably(draft, path("state"));
}

Outcome ReleaseStore::rollback(const Trust& trust, const std::string& now) {
    using What = Outcome::What;
    const auto outcome = [&]() -> Outcome {
        const auto lock = base::FileLock::take(path("state.lock"), patience_ms);
        if (!lock) return {What::failed, lock.error().message, {}};
        auto loaded = load(trust);
        if (!loaded) return {What::failed, loaded.error().message, {}};
        const auto back = step_back(std::move(loaded).value());
        if (!back) return {What::failed, back.error().message, {}};
        if (!back.value()) return {What::refused_nothing, nothing_before(), {}};
        if (const auto put = put_state(back.value()->state); !put)
            return {What::failed, put.error().message, {}};
        return {What::rollback, back.value()->message, {}};
    }();
    if (outcome.what != What::failed)
        remember({now, to_text(outcome.what), "", "", "", outcome.message});
    return outcome;
}

} // namespace release
