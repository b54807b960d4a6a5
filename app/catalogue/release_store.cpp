#include "catalogue/release_store.h"

#include "base/file.h"
#include "catalogue/schema.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace catalogue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_state = 64u << 10;
/// A start must not wait long for an importer, which holds this lock for milliseconds.
constexpr int patience_ms = 1'000;

base::Message named(const Edition& edition, const char* ja, const char* en) {
    const std::string number = to_text(edition);
    return {"第" + number + "版" + ja, "Release " + number + " " + en};
}

std::vector<Edition> editions_in(const std::string& folder) {
    std::vector<Edition> editions;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (const auto edition = parse_edition(at->path().filename().string()))
            editions.push_back(*edition);
    std::ranges::sort(editions, std::greater());
    return editions;
}

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

std::string ReleaseStore::folder_of(const Edition& edition) const {
    return path("releases/" + to_text(edition));
}

std::string ReleaseStore::file_of(const Edition& edition) const {
    return folder_of(edition) + "/catalogue";
}

base::Result<Seal> ReleaseStore::check(const StoredRelease& release) const {
    const std::string folder = folder_of(release.edition);
    auto seal = verify_stored({folder + "/head", folder + "/catalogue"}, release.signer);
    if (!seal || (seal.value().manifest.edition == release.edition &&
                  seal.value().manifest.payload_hash == release.hash))
        return seal;
    return base::Error{
        {folder + ": 別のカタログが入っています", folder + ": holds another catalogue"}};
}

/// What stands there and is good, when nothing else tells. The highest number is believed even of
/// a release that is damaged.
ReleaseState ReleaseStore::rebuild(const Trust& trust) const {
    ReleaseState state;
    for (const Edition& edition : editions_in(path("releases"))) {
        state.highest = std::max(state.highest, edition);
        if (state.previous) continue;
        const std::string folder = folder_of(edition);
        const auto seal = verify_files({folder + "/head", folder + "/catalogue"}, trust);
        if (!seal || seal.value().manifest.edition != edition ||
            seal.value().manifest.city != trust.city)
            continue;
        StoredRelease release{edition, seal.value().manifest.payload_hash, seal.value().signer, "",
                              folder};
        (state.current ? state.previous : state.current) = std::move(release);
    }
    if (state.current) state.starts_left = trial_starts;
    return state;
}

/// Fails only where nothing may be decided: the state is there and the disk does not give it.
base::Result<ReleaseState> ReleaseStore::load(const Trust& trust) const {
    std::error_code ignored;
    const fs::file_status about = fs::status(path("state"), ignored);
    if (about.type() == fs::file_type::not_found) return rebuild(trust);
    const auto content = base::read_file(path("state"), longest_state);
    if (!content) return content.error();
    auto state = parse_state(content.value());
    return state ? std::move(*state) : rebuild(trust);
}

ReleaseState ReleaseStore::state(const Trust& trust) const {
    auto loaded = load(trust);
    return loaded ? std::move(loaded).value() : rebuild(trust);
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

void ReleaseStore::take_back(ReleaseState& state, TakenBack::Why why) const {
    state.taken_back.push_back({state.current->edition, why});
    state.current = std::exchange(state.previous, std::nullopt);
    state.starts_left.reset();
}

void ReleaseStore::note(Choice& choice, const std::string& what, const Edition& edition,
                        const base::Message& message, const std::string& now) const {
    choice.notes.push_back(message);
    remember({now, what, "", "", to_text(edition), message});
}

Choice ReleaseStore::choose(const Trust& trust, const std::string& now) {
    std::error_code ignored;
    if (!fs::is_directory(folder_, ignored)) return {};
    Choice choice = choose_verified(trust, now);
    HistoryEntry shown{
        now, shown_word, "", "", choice.manifest ? to_text(choice.manifest->edition) : "", {}};
    shown.message = choice.manifest
                        ? named(choice.manifest->edition, "を画面に出しました", "is on the screen")
                        : base::Message{"はじめから入っているカタログを画面に出しました",
                                        "The packaged catalogue is on the screen"};
    const auto entries = history();
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const HistoryEntry& entry) {
        return entry.what == shown_word;
    });
    if (last == entries.rend() || last->release != shown.release) remember(shown);
    return choice;
}

Choice ReleaseStore::choose_verified(const Trust& trust, const std::string& now) const {
    Choice choice;
    const auto lock = base::FileLock::take(path("state.lock"), patience_ms);
    if (!lock) choice.notes.push_back(lock.error().message);
    auto loaded = load(trust);
    if (!loaded) choice.notes.push_back(loaded.error().message);
    ReleaseState state = loaded ? std::move(loaded).value() : rebuild(trust);
    // Which one was taken back cannot be read: the older one is the safer one, and nothing that may
    // still be there is overwritten.
    if (!loaded) {
        state.starts_left.reset();
        if (state.previous) std::swap(state.current, state.previous);
    }
    if (state.current && state.starts_left && *state.starts_left <= 0) {
        const Edition failed = state.current->edition;
        take_back(state, TakenBack::Why::failed_to_start);
        note(choice, "failed-to-start", failed,
             named(failed, "は3回続けて始まらなかったので、前のカタログに戻しました",
                   "failed to start three times and was taken back"),
             now);
        if (const auto put = put_state(state); !put) choice.notes.push_back(put.error().message);
    }
    choice.installed = state.current;
    const auto show = [&](const StoredRelease& release, Choice::From from) {
        auto seal = check(release);
        if (!seal) {
            note(choice, "damaged", release.edition, seal.error().message, now);
            return false;
        }
        const Manifest& manifest = seal.value().manifest;
        if (schema_version < manifest.schema_min || schema_version > manifest.schema_max) {
            choice.notes.push_back(named(release.edition, "はこのプログラムの読めない形式です",
                                         "is for another version of the program"));
            return false;
        }
        // A start that cannot be counted might be one of endlessly many.
        if (from == Choice::From::current && state.starts_left) {
            --*state.starts_left;
            if (const auto counted = put_state(state); !counted) {
                choice.notes.push_back(counted.error().message);
                return false;
            }
            choice.on_trial = true;
        }
        choice.from = from;
        choice.file = file_of(release.edition);
        choice.manifest = std::move(seal).value().manifest;
        return true;
    };
    if (state.current && show(*state.current, Choice::From::current)) return choice;
    if (state.previous) show(*state.previous, Choice::From::previous);
    return choice;
}

base::Result<bool>
ReleaseStore::change_trial(const Edition& edition,
                           const std::function<void(std::optional<int>& left)>& change) {
    const auto lock = base::FileLock::take(path("state.lock"), patience_ms);
    if (!lock) return lock.error();
    const auto content = base::read_file(path("state"), longest_state);
    if (!content) return content.error();
    auto state = parse_state(content.value());
    if (!state || !state->current || state->current->edition != edition || !state->starts_left)
        return false;
    change(state->starts_left);
    if (const auto put = put_state(*state); !put) return put.error();
    return true;
}

base::Result<void> ReleaseStore::prove(const Edition& edition, const std::string& now) {
    const auto changed = change_trial(edition, [](std::optional<int>& left) { left.reset(); });
    if (!changed) return changed.error();
    if (changed.value())
        remember({now, "proven", "", "", to_text(edition),
                  named(edition, "は問題なく動いています", "runs well")});
    return {};
}

base::Result<void> ReleaseStore::uncount(const Edition& edition) {
    const auto changed = change_trial(edition, [](std::optional<int>& left) {
        left = std::min(trial_starts, left.value_or(0) + 1);
    });
    if (!changed) return changed.error();
    return {};
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
                        {"前のカタログがこわれているので戻せません。" + whole.error().message.ja,
                         "The catalogue before is damaged, so there is no going back. " +
                             whole.error().message.en},
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

} // namespace catalogue
