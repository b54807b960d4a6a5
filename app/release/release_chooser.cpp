#include "release/release_chooser.h"

#include "base/catalogue_schema.h"
#include "base/durable.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace release {
namespace {

namespace fs = std::filesystem;

/// A start must not wait long for the importer, which holds this lock for milliseconds.
constexpr int patience_ms = 1'000;

std::string history_in(const std::string& records) { return records + "/history"; }

} // namespace

std::vector<HistoryEntry> read_panel_history(const std::string& records) {
    return records.empty() ? std::vector<HistoryEntry>() : read_history(history_in(records));
}

void add_to_panel_history(const std::string& records, const HistoryEntry& entry) {
    if (records.empty() || !base::make_folders(records)) return;
    add_to_history(history_in(records), entry);
}

void ReleaseChooser::note(Choice& choice, const std::string& what, const Edition& edition,
                          const base::Message& message, const std::string& now) const {
    choice.notes.push_back(message);
    add_to_panel_history(records(), {now, what, "", "", to_text(edition), message});
}

void ReleaseChooser::note_damage(const std::optional<Edition>& edition,
                                 const base::Message& message, const std::string& now) const {
    add_to_panel_history(records(),
                         {now, damaged_word, "", "", edition ? to_text(*edition) : "", message});
}

Choice ReleaseChooser::choose(const Trust& trust, const std::string& now) const {
    std::error_code ignored;
    if (!fs::is_directory(folder(), ignored)) return {};
    Choice choice = choose_verified(trust, now);
    HistoryEntry shown{
        now, shown_word, "", "", choice.manifest ? to_text(choice.manifest->edition) : "", {}};
    shown.message = choice.manifest
                        ? named(choice.manifest->edition, "を画面に出しました", "is on the screen")
                        : base::Message{"はじめから入っているカタログを画面に出しました",
                                        "The packaged catalogue is on the screen"};
    const auto entries = read_panel_history(records());
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const HistoryEntry& entry) {
        return entry.what == shown_word;
    });
    if (last == entries.rend() || last->release != shown.release)
        add_to_panel_history(records(), shown);
    return choice;
}

base::Result<void> ReleaseChooser::count(const StoredRelease& release, int starts_left) const {
    return write_trial(records(),
                       {release.edition, release.hash, starts_left, Trial::Stage::running});
}

Choice ReleaseChooser::choose_verified(const Trust& trust, const std::string& now) const {
    Choice choice;
    std::error_code ignored;
    std::optional<base::FileLock> lock;
    if (fs::exists(path("state.lock"), ignored)) {
        auto taken = base::FileLock::share(path("state.lock"), patience_ms);
        if (taken)
            lock = std::move(taken).value();
        else
            choice.notes.push_back(taken.error().message);
    }
    auto loaded = load_unsettled(trust);
    const bool known = loaded.ok();
    if (!known) choice.notes.push_back(loaded.error().message);
    ReleaseState state = known ? std::move(loaded).value() : rebuild(trust);
    const auto trial = read_trial(records());
    if (!trial) choice.notes.push_back(trial.error().message);
    if (trial && trial.value()) settle(state, *trial.value());
    // It is unknown which one was taken back, so the older one is safer.
    if (!known) {
        state.starts_left.reset();
        if (state.previous) std::swap(state.current, state.previous);
    }
    // It is unknown how often it has been tried; that could go on for ever.
    if (!trial && state.starts_left) {
        state.starts_left.reset();
        state.current = std::exchange(state.previous, std::nullopt);
    }
    // Without the list a release that staff took back may be shown again; that is better than never
    // showing another new one.
    if (const auto withdrawals = read_withdrawals(records())) {
        withdraw(state, withdrawals.value());
    } else {
        choice.notes.push_back(withdrawals.error().message);
        note_damage({}, withdrawals.error().message, now);
    }
    if (state.current && state.starts_left && *state.starts_left <= 0) {
        const StoredRelease failed = *state.current;
        take_back(state, TakenBack::Why::failed_to_start);
        note(choice, "failed-to-start", failed.edition,
             named(failed.edition, "は3回続けて始まらなかったので、前のカタログに戻しました",
                   "failed to start three times and was taken back"),
             now);
        if (const auto put =
                write_trial(records(), {failed.edition, failed.hash, 0, Trial::Stage::failed});
            !put)
            choice.notes.push_back(put.error().message);
    }
    choice.installed = state.current;
    const auto show = [&](const StoredRelease& release, Choice::From from) {
        auto seal = check(release);
        if (!seal) {
            note(choice, damaged_word, release.edition, seal.error().message, now);
            return false;
        }
        const Manifest& manifest = seal.value().manifest;
        if (base::catalogue_schema < manifest.schema_min ||
            base::catalogue_schema > manifest.schema_max) {
            choice.notes.push_back(named(release.edition, "はこのプログラムの読めない形式です",
                                         "is for another version of the program"));
            return false;
        }
        // A start that cannot be counted could be one of an endless series.
        if (from == Choice::From::current && state.starts_left) {
            if (const auto counted = count(release, *state.starts_left - 1); !counted) {
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

base::Result<void> ReleaseChooser::prove(const Edition& edition, const std::string& now) const {
    auto trial = read_trial(records());
    if (!trial) return trial.error();
    auto& running = trial.value();
    if (!running || running->edition != edition || running->stage != Trial::Stage::running)
        return {};
    running->stage = Trial::Stage::passed;
    if (auto put = write_trial(records(), *running); !put) return put;
    add_to_panel_history(records(), {now, "proven", "", "", to_text(edition),
                                     named(edition, "は問題なく動いています", "runs well")});
    return {};
}

base::Result<base::Message> ReleaseChooser::go_back(const Trust& trust, const Edition& from,
                                                    const std::string& now) const {
    auto loaded = load(trust);
    if (!loaded) return loaded.error();
    const auto& current = loaded.value().current;
    if (current && current->edition != from)
        return base::Error{named(current->edition,
                                 "がいま入りました。状態をもう一度見てからにしてください",
                                 "has been installed meanwhile. Look at the status again first")};
    const auto back = step_back(std::move(loaded).value());
    if (!back) return back.error();
    if (!back.value()) return base::Error{nothing_before()};
    auto withdrawals = read_withdrawals(records());
    if (!withdrawals && withdrawals.error().kind != base::ErrorKind::damaged)
        return withdrawals.error();
    std::vector<Withdrawal> all =
        withdrawals ? std::move(withdrawals).value() : std::vector<Withdrawal>();
    const StoredRelease& left = back.value()->left;
    all.push_back({left.edition, left.hash});
    if (auto put = write_withdrawals(records(), all); !put) return put.error();
    add_to_panel_history(records(),
                         {now, "rollback", "", "", to_text(left.edition), back.value()->message});
    return back.value()->message;
}

base::Result<void> ReleaseChooser::uncount(const Edition& edition) const {
    auto trial = read_trial(records());
    if (!trial) return trial.error();
    auto& running = trial.value();
    if (!running || running->edition != edition || running->stage != Trial::Stage::running)
        return {};
    running->starts_left = std::min(trial_starts, running->starts_left + 1);
    return write_trial(records(), *running);
}

} // namespace release
