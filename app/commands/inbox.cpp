#include "commands/inbox.h"

#include "base/descriptor.h"
#include "base/folder_events.h"
#include "commands/inbox_verdict.h"
#include "release/delivered_files.h"
#include "release/seal.h"

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

/// Waiting time after a change: a file that is still being copied changes again within it.
constexpr int settle_ms = 500;
/// How many files are tried before the folder is listed again: limits the memory, not the number of
/// files.
constexpr std::size_t at_once = 64;

struct Candidate {
    std::string file;
    std::string mark; ///< changes if the file is replaced
    release::Edition claimed;
};

/// Any bytes may be in a name, so the mark is a hash.
std::string mark_of(const std::string& name, const struct stat& about) {
    constexpr std::size_t mark_bytes = 16;
    release::Digest digest(mark_bytes);
    digest.add(name + '\0' + std::to_string(about.st_size) + "|" +
               std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec) +
               "|" + std::to_string(about.st_ino));
    return release::to_hexadecimal(digest.bytes());
}

release::Edition claimed_edition(const std::string& file) {
    const auto manifest = release::claimed_by_file(file);
    return manifest ? manifest->edition : release::Edition{};
}

/// Looks for files that have not been tried yet.
class Search {
  public:
    Search(const Inbox& inbox, const std::vector<release::HistoryEntry>& history,
           const std::set<std::string>& tried)
        : inbox_(inbox), tried_(tried) {
        for (const release::HistoryEntry& entry : history)
            if (entry.what != "failed") known_.insert(entry.mark);
    }

    /// The best ones, best first; there may be more.
    std::vector<Candidate> run() {
        if (inbox_.stick) {
            look_at(release::stick_file);
            return std::move(best_);
        }
        std::error_code failed;
        for (fs::directory_iterator at(inbox_.folder, failed), end; !failed && at != end;
             at.increment(failed))
            if (const std::string name = at->path().filename().string();
                name.ends_with(release::sealed_ending) && !release::is_dropping(name))
                look_at(name);
        return std::move(best_);
    }

  private:
    void look_at(const std::string& name) {
        Candidate candidate{(fs::path(inbox_.folder) / name).string(), "", {}};
        struct stat about {};
        if (::lstat(candidate.file.c_str(), &about) != 0) return;
        candidate.mark = mark_of(name, about);
        if (tried_.contains(candidate.mark) || tried_before(candidate)) return;
        if (S_ISREG(about.st_mode)) candidate.claimed = claimed_edition(candidate.file);
        const auto before = [](const Candidate& a, const Candidate& b) {
            return a.claimed != b.claimed ? a.claimed > b.claimed : a.file < b.file;
        };
        best_.insert(std::ranges::upper_bound(best_, candidate, before), std::move(candidate));
        if (best_.size() > at_once) best_.pop_back();
    }

    /// The result beside the file says so. Where there cannot be one, the history does, which
    /// forgets old entries: then the file is tried again, with the same result.
    bool tried_before(const Candidate& candidate) const {
        const Tried tried = tried_by_verdict(candidate.file, candidate.mark);
        return tried == Tried::yes || (tried == Tried::unknown && known_.contains(candidate.mark));
    }

    const Inbox& inbox_;
    const std::set<std::string>& tried_;
    std::set<std::string> known_;
    std::vector<Candidate> best_;
};

base::Error nothing_on(const std::string& folder) {
    const std::string name = release::stick_file;
    base::Message message{folder + ": いちばん上に " + name + " がありません",
                          folder + ": there is no " + name + " at the top"};
    const release::Misnamed others = release::misnamed_in(folder);
    for (const std::string& other : others.names)
        message = message.with_advice(release::rename_advice(other));
    if (others.more > 0) {
        const std::string more = std::to_string(others.more);
        message = message.with_advice(
            {"名前の違うものが、ほかに" + more + "個あります", "Others with such names: " + more});
    }
    return {std::move(message)};
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
    if (inbox.stick) {
        const fs::path file = fs::path(inbox.folder) / release::stick_file;
        if (fs::symlink_status(file, ignored).type() == fs::file_type::not_found)
            return nothing_on(inbox.folder);
    } else {
        tidy_verdicts(inbox.folder);
    }
    std::vector<InboxVerdict> verdicts;
    std::set<std::string> tried;
    // Files that arrive meanwhile must be handled here: systemd does not watch while this runs.
    while (true) {
        const std::vector<Candidate> candidates = Search(inbox, store.history(), tried).run();
        if (candidates.empty()) return verdicts;
        for (const Candidate& candidate : candidates) {
            tried.insert(candidate.mark);
            auto outcome = store.install(candidate.file, trust, rehearse, now(), candidate.mark);
            write_verdict(candidate.file, candidate.mark, outcome, now());
            verdicts.push_back({candidate.file, std::move(outcome)});
        }
    }
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
