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
        ReleaseState state = std::move(loaded).value();
        if (!state.current)
            return {What::refused_nothing,
                    {"はじめから入っているカタログが出ています。これより前のものはありません",
                     "The packaged catalogue is on the screen; there is none before it"},
                    {}};
        if (state.previous)
            if (const auto whole = check(*state.previous); !whole)
                return {What::failed,
                        whole.error().message.after(
                            {"前のカタログがこわれているので戻せません。",
                             "The catalogue before is damaged, so there is no going back."}),
                        {}};
        const Edition left = state.current->edition;
        take_back(state, TakenBack::Why::staff);
        if (const auto put = put_state(state); !put) return {What::failed, put.error().message, {}};
        const std::string number = to_text(left);
        const std::string to_ja = state.current ? "第" + to_text(state.current->edition) + "版"
                                                : "はじめから入っているカタログ",
                          to_en = state.current ? "release " + to_text(state.current->edition)
                                                : "the packaged catalogue";
        return {What::rollback,
                {"第" + number + "版をやめて、" + to_ja + "に戻しました。第" + number +
                     "版は二度と入りません。直したものは新しい番号で発行してください",
                 "Went back from release " + number + " to " + to_en + ". Release " + number +
                     " will not be taken again: publish the corrected one under a new number"},
                {}};
    }();
    if (outcome.what != What::failed)
        remember({now, to_text(outcome.what), "", "", "", outcome.message});
    return outcome;
}

} // namespace release
