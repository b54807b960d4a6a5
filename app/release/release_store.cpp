#include "release/release_store.h"

#include "base/durable.h"
#include "text/plain_line.h"

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

std::optional<Edition> ReleaseStore::current_edition(const Trust& trust) const {
    const ReleaseState now = state(trust);
    return now.current ? std::optional(now.current->edition) : std::nullopt;
}

void ReleaseStore::say_what_is_current(Outcome& failure, const std::optional<Edition>& before,
                                       const Trust& trust) const {
    const auto current = current_edition(trust);
    failure.unsettled = current != before;
    const base::Message name =
        current ? named(*current, "", "is")
                : base::Message{"はじめから入っているカタログ", "The packaged catalogue is"};
    failure.message = failure.message.with_advice(
        failure.unsettled
            ? base::Message{"いまのカタログは、" + name.ja +
                                "になりました。電源が切れると前に戻るかもしれないので、"
                                "もう一度やりなおして確かめてください",
                            name.en + " now current, but a power cut may undo that: do it again "
                                      "to make sure"}
            : base::Message{"いまのカタログは、" + name.ja + "のままです",
                            name.en + " still current"});
}

Outcome ReleaseStore::rollback(const Trust& trust, const std::string& now) {
    using What = Outcome::What;
    const auto before = current_edition(trust);
    Outcome outcome = [&]() -> Outcome {
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
    if (outcome.what == What::failed) say_what_is_current(outcome, before, trust);
    outcome.message = text::plain_line(outcome.message);
    if (outcome.what != What::failed || outcome.unsettled)
        remember({now, to_text(outcome.what), "", "", "", outcome.message});
    return outcome;
}

} // namespace release
