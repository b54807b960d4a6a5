#include "commands/inbox.h"

#include "base/durable.h"
#include "base/file.h"
#include "base/folder_events.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <poll.h>
#include <set>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_listed = 4'096, most_tried = 64;
constexpr std::string_view ending = ".sealed", verdict_ending = ".結果.txt";
/// Waiting time after a change: a file that is still being copied changes again within it.
constexpr int settle_ms = 500;

struct Candidate {
    std::string file;
    std::string mark; ///< changes if the file is replaced
    release::Edition claimed;
};

std::string mark_of(const std::string& name, const struct stat& about) {
    return name + "|" + std::to_string(about.st_size) + "|" + std::to_string(about.st_mtim.tv_sec) +
           "." + std::to_string(about.st_mtim.tv_nsec) + "|" + std::to_string(about.st_ino);
}

release::Edition claimed_edition(const std::string& file) {
    const auto manifest = release::claimed_by_file(file);
    return manifest ? manifest->edition : release::Edition{};
}

/// Names of the sealed files in it; empty if there is no such folder.
std::vector<std::string> names_in(const Inbox& inbox) {
    if (inbox.stick) return {stick_name};
    std::vector<std::string> names;
    std::size_t listed = 0;
    std::error_code failed;
    for (fs::directory_iterator at(inbox.folder, failed), end;
         !failed && at != end && listed < most_listed; at.increment(failed), ++listed)
        if (std::string name = at->path().filename().string(); name.ends_with(ending))
            names.push_back(std::move(name));
    std::ranges::sort(names);
    if (names.size() > most_tried) names.resize(most_tried);
    return names;
}

bool tried_before(const Candidate& candidate, const std::string& folder,
                  const std::vector<release::HistoryEntry>& history) {
    const bool known = std::ranges::any_of(history, [&](const release::HistoryEntry& entry) {
        return entry.mark == candidate.mark && entry.what != "failed";
    });
    if (!known) return false;
    // A person who deletes the result file wants the catalogue to be tried again.
    std::error_code ignored;
    return fs::exists(candidate.file + std::string(verdict_ending), ignored) ||
           ::access(folder.c_str(), W_OK) != 0;
}

std::vector<Candidate> candidates_in(const Inbox& inbox,
                                     const std::vector<release::HistoryEntry>& history) {
    std::vector<Candidate> candidates;
    for (const std::string& name : names_in(inbox)) {
        Candidate candidate{(fs::path(inbox.folder) / name).string(), "", {}};
        struct stat about {};
        if (::lstat(candidate.file.c_str(), &about) != 0) continue;
        candidate.mark = mark_of(name, about);
        if (tried_before(candidate, inbox.folder, history)) continue;
        if (S_ISREG(about.st_mode)) candidate.claimed = claimed_edition(candidate.file);
        candidates.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::claimed);
    return candidates;
}

/// Text for Windows: with a byte-order mark and carriage returns.
void write_verdict(const std::string& file, const release::Outcome& outcome,
                   const std::string& now) {
    using What = release::Outcome::What;
    const bool fine = outcome.took() || outcome.what == What::already;
    std::string when = now;
    std::ranges::replace(when, 'T', ' ');
    const std::string lines[] = {"こどまど　カタログの取りこみ結果",
                                 "",
                                 "ファイル: " + fs::path(file).filename().string(),
                                 "日時: " + when + "（この端末の時計）",
                                 std::string("結果: ") + (outcome.took() ? "入れました"
                                                          : outcome.what == What::already
                                                              ? "もう入っています"
                                                              : "入れませんでした"),
                                 (fine ? "内容: " : "わけ: ") + outcome.message.ja,
                                 fine ? "画面は、いま使っている人が終わると新しくなります。"
                                      : "画面はこれまでのカタログのままです。",
                                 "",
                                 "もう一度ためすときは、このファイルを消してください。"};
    std::string text = "\xEF\xBB\xBF";
    for (const std::string& line : lines) text += line + "\r\n";
    // If the stick is read-only, only `status` shows the result.
    (void)base::write_file(file + std::string(verdict_ending), text);
}

} // namespace

base::Result<std::vector<InboxVerdict>> take_inbox(const Inbox& inbox, release::ReleaseStore& store,
                                                   const release::Trust& trust,
                                                   const release::Rehearse& rehearse,
                                                   const std::function<std::string()>& now) {
    std::error_code ignored;
    if (!fs::is_directory(inbox.folder, ignored))
        return base::Error{{inbox.folder + ": フォルダーがありません",
                            inbox.folder + ": there is no such folder"}};
    std::vector<InboxVerdict> verdicts;
    std::set<std::string> tried;
    // Files that arrive meanwhile must be handled here: systemd does not watch while this runs.
    for (bool more = true; more && tried.size() < most_listed;) {
        more = false;
        for (const Candidate& candidate : candidates_in(inbox, store.history())) {
            if (!tried.insert(candidate.mark).second) continue;
            more = true;
            auto outcome = store.install(candidate.file, trust, rehearse, now(), candidate.mark);
            write_verdict(candidate.file, outcome, now());
            verdicts.push_back({candidate.file, std::move(outcome)});
        }
    }
    return verdicts;
}

base::Result<void> watch_folder(const std::string& folder, const std::function<void()>& pass) {
    const auto failure = [&] { return base::failure(folder, "見張れません", "cannot be watched"); };
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    if (::sigprocmask(SIG_BLOCK, &ends, nullptr) != 0) return failure();
    const base::Descriptor signals(::signalfd(-1, &ends, SFD_CLOEXEC));
    if (!signals.open()) return failure();
    const auto changes = base::FolderEvents::watch(folder, base::FolderEvents::Of::changes);
    if (!changes) return changes.error();
    pass();
    bool pending = false;
    while (true) {
        struct pollfd waiting[] = {{signals.number(), POLLIN, 0},
                                   {changes.value().number(), POLLIN, 0}};
        const int ready = ::poll(waiting, 2, pending ? settle_ms : -1);
        if (ready < 0 && errno != EINTR) return failure();
        if (ready > 0 && waiting[0].revents != 0) return {};
        if (ready == 0) {
            pending = false;
            pass();
        }
        if (ready <= 0 || waiting[1].revents == 0) continue;
        if (changes.value().take().gone) return {};
        pending = true;
    }
}

} // namespace commands
