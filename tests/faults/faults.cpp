#include "faults/faults.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace faults {
namespace {

constexpr std::size_t journal_bytes = 64u << 20;

/// Shared with the parent process, which reads it after the child's death: `used` is increased only
/// when a record is complete.
struct Journal {
    std::atomic<std::size_t> used;
    std::atomic<long> calls, written;
    char bytes[journal_bytes];
};

Journal* journal = nullptr;
bool armed = false;
std::string folder;
Plan plan;
std::array<std::string, 1024> open_paths; ///< of file descriptors below the folder

bool below(const std::string& path) {
    return armed && path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
           path[folder.size()] == '/';
}

std::string path_at(int at, const char* name) {
    if (name[0] == '/' || at == AT_FDCWD) return name;
    const auto index = static_cast<std::size_t>(at);
    return index < open_paths.size() && !open_paths[index].empty() ? open_paths[index] + "/" + name
                                                                   : std::string();
}

std::string path_of(int descriptor) {
    const auto index = static_cast<std::size_t>(descriptor);
    return armed && descriptor >= 0 && index < open_paths.size() ? open_paths[index] : "";
}

void put(std::string& out, std::uint64_t number) {
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
}
void put(std::string& out, const std::string& text) {
    put(out, text.size());
    out += text;
}

void record(const Change& change) {
    std::string out;
    put(out, static_cast<std::uint64_t>(change.kind));
    put(out, change.path);
    put(out, change.to);
    put(out, change.offset);
    put(out, change.bytes);
    const std::size_t used = journal->used;
    if (used + out.size() > journal_bytes) std::abort();
    std::memcpy(journal->bytes + used, out.data(), out.size());
    journal->used = used + out.size();
}

/// Counts a call; true if it must fail instead of being executed.
bool fails(bool changes) {
    if (!changes && !plan.reads) return false;
    const long number = journal->calls++;
    if (plan.what == Plan::What::kill_before && number == plan.at) ::raise(SIGKILL);
    const bool hit =
        plan.what == Plan::What::error && number >= plan.at && (plan.lasting || number == plan.at);
    if (hit) errno = plan.error;
    return hit;
}

/// Called after a change was made.
void done(const Change& change) {
    record(change);
    if (plan.what == Plan::What::kill_after && journal->calls - 1 == plan.at) ::raise(SIGKILL);
}

int open_through(int at, const char* name, int flags, mode_t mode) {
    const std::string path = armed ? path_at(at, name) : "";
    const auto open = [&] {
        return static_cast<int>(::syscall(SYS_openat, at, name, flags, mode));
    };
    if (!below(path) && path != folder) return open();
    if (!armed) return open();
    struct stat about {};
    const bool there = ::syscall(SYS_newfstatat, at, name, &about, AT_SYMLINK_NOFOLLOW) == 0;
    const bool creates = (flags & O_CREAT) != 0 && !there,
               empties = (flags & O_TRUNC) != 0 && there;
    if (fails(creates || empties)) return -1;
    const int descriptor = open();
    if (descriptor < 0) return descriptor;
    if (static_cast<std::size_t>(descriptor) < open_paths.size())
        open_paths[static_cast<std::size_t>(descriptor)] = path;
    if (creates) done({Change::Kind::create, path, "", 0, ""});
    if (empties) done({Change::Kind::truncate, path, "", 0, ""});
    return descriptor;
}

ssize_t write_through(int descriptor, const void* bytes, std::size_t size, off_t offset,
                      bool at_offset) {
    const auto write = [&](std::size_t length) {
        return static_cast<ssize_t>(at_offset
                                        ? ::syscall(SYS_pwrite64, descriptor, bytes, length, offset)
                                        : ::syscall(SYS_write, descriptor, bytes, length));
    };
    const std::string path = path_of(descriptor);
    if (path.empty()) return write(size);
    if (fails(true)) return -1;
    if (plan.budget >= 0) {
        const long left = plan.budget - journal->written;
        if (left <= 0 && size > 0) {
            errno = ENOSPC;
            return -1;
        }
        size = std::min(size, static_cast<std::size_t>(left));
    }
    if (!at_offset) offset = static_cast<off_t>(::syscall(SYS_lseek, descriptor, 0, SEEK_CUR));
    const ssize_t written = write(size);
    if (written < 0) return written;
    journal->written += written;
    done({Change::Kind::write, path, "", static_cast<std::uint64_t>(offset),
          std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(written))});
    return written;
}

int remove_through(int at, const char* name, int flags) {
    const std::string path = armed ? path_at(at, name) : "";
    if (below(path) && fails(true)) return -1;
    const int result = static_cast<int>(::syscall(SYS_unlinkat, at, name, flags));
    if (result == 0 && below(path)) done({Change::Kind::remove, path, "", 0, ""});
    return result;
}

/// Disk computes what would survive; there is no need to wait for the real disk.
int sync_through(int descriptor) {
    const std::string path = path_of(descriptor);
    if (!path.empty() && fails(true)) return -1;
    if (!path.empty()) done({Change::Kind::sync, path, "", 0, ""});
    return 0;
}

int rename_through(int at, const char* from, int to_at, const char* to, unsigned flags) {
    const std::string source = armed ? path_at(at, from) : "",
                      target = armed ? path_at(to_at, to) : "";
    if (below(source) && fails(true)) return -1;
    const int result = static_cast<int>(::syscall(SYS_renameat2, at, from, to_at, to, flags));
    if (result == 0 && below(source)) done({Change::Kind::rename, source, target, 0, ""});
    return result;
}

int make_folder_through(int at, const char* name, mode_t mode) {
    const std::string path = armed ? path_at(at, name) : "";
    if (below(path) && fails(true)) return -1;
    const int result = static_cast<int>(::syscall(SYS_mkdirat, at, name, mode));
    if (result == 0 && below(path)) done({Change::Kind::make_folder, path, "", 0, ""});
    return result;
}

int truncate_through(int descriptor, off_t length) {
    const std::string path = path_of(descriptor);
    if (!path.empty() && fails(true)) return -1;
    const int result = static_cast<int>(::syscall(SYS_ftruncate, descriptor, length));
    if (result == 0 && !path.empty())
        done({Change::Kind::truncate, path, "", static_cast<std::uint64_t>(length), ""});
    return result;
}

ssize_t read_through(int descriptor, void* bytes, std::size_t size, off_t offset, bool at_offset) {
    if (!path_of(descriptor).empty() && fails(false)) return -1;
    return static_cast<ssize_t>(at_offset ? ::syscall(SYS_pread64, descriptor, bytes, size, offset)
                                          : ::syscall(SYS_read, descriptor, bytes, size));
}

int make_temporary(char* name, int flags) {
    static unsigned long state = 88172645463325252ul;
    char* end = name + std::strlen(name) - 6;
    for (int attempt = 0; attempt < 100; ++attempt) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        unsigned long random = state ^ static_cast<unsigned long>(::getpid());
        for (int i = 0; i < 6; ++i, random /= 26) end[i] = static_cast<char>('a' + random % 26);
        const int made = open_through(AT_FDCWD, name, O_RDWR | O_CREAT | O_EXCL | flags, 0600);
        if (made >= 0 || errno != EEXIST) return made;
    }
    return -1;
}

std::uint64_t take_number(const char*& at) {
    std::uint64_t number = 0;
    std::memcpy(&number, at, sizeof number);
    at += sizeof number;
    return number;
}
std::string take_text(const char*& at) {
    const std::uint64_t size = take_number(at);
    std::string text(at, size);
    at += size;
    return text;
}

void start_journal() {
    if (!journal) {
        void* memory = ::mmap(nullptr, sizeof(Journal), PROT_READ | PROT_WRITE,
                              MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED) throw std::runtime_error("no memory for the journal");
        journal = static_cast<Journal*>(memory);
    }
    journal->used = 0;
    journal->calls = 0;
    journal->written = 0;
}

pid_t start(const std::string& where, const Plan& how, const std::function<int()>& action) {
    start_journal();
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no child");
    if (child > 0) return child;
    folder = where;
    plan = how;
    armed = true;
    int status = 99;
    try {
        status = action();
    } catch (...) {
        status = 98;
    }
    ::_exit(status);
}

Ended finish(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    Ended ended;
    ended.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    ended.calls = journal->calls;
    ended.written = journal->written;
    const char* at = journal->bytes;
    const char* const end = at + journal->used;
    while (at < end) {
        Change change;
        change.kind = static_cast<Change::Kind>(take_number(at));
        change.path = take_text(at);
        change.to = take_text(at);
        change.offset = take_number(at);
        change.bytes = take_text(at);
        ended.changes.push_back(std::move(change));
    }
    return ended;
}

} // namespace

Ended run(const std::string& where, const Plan& how, const std::function<int()>& action) {
    return finish(start(where, how, action));
}

Ended run_and_kill(const std::string& where, unsigned microseconds,
                   const std::function<int()>& action) {
    const pid_t child = start(where, {}, action);
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    return finish(child);
}

} // namespace faults

// Overrides libc's functions: a symbol of the program has priority, for its libraries too.
#pragma GCC diagnostic ignored "-Wmissing-declarations"
extern "C" {

static mode_t mode_of(int flags, va_list list) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(list, int)) : 0;
}

int open(const char* name, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_of(flags, list);
    va_end(list);
    return faults::open_through(AT_FDCWD, name, flags, mode);
}
int open64(const char* name, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_of(flags, list);
    va_end(list);
    return faults::open_through(AT_FDCWD, name, flags, mode);
}
int openat(int at, const char* name, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_of(flags, list);
    va_end(list);
    return faults::open_through(at, name, flags, mode);
}
int openat64(int at, const char* name, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_of(flags, list);
    va_end(list);
    return faults::open_through(at, name, flags, mode);
}
int close(int descriptor) {
    if (faults::armed && descriptor >= 0 &&
        static_cast<std::size_t>(descriptor) < faults::open_paths.size())
        faults::open_paths[static_cast<std::size_t>(descriptor)].clear();
    return static_cast<int>(::syscall(SYS_close, descriptor));
}
ssize_t write(int descriptor, const void* bytes, size_t size) {
    return faults::write_through(descriptor, bytes, size, 0, false);
}
ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    return faults::write_through(descriptor, bytes, size, offset, true);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    return faults::write_through(descriptor, bytes, size, offset, true);
}
ssize_t read(int descriptor, void* bytes, size_t size) {
    return faults::read_through(descriptor, bytes, size, 0, false);
}
ssize_t pread(int descriptor, void* bytes, size_t size, off_t offset) {
    return faults::read_through(descriptor, bytes, size, offset, true);
}
ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t offset) {
    return faults::read_through(descriptor, bytes, size, offset, true);
}
int fsync(int descriptor) { return faults::sync_through(descriptor); }
int fdatasync(int descriptor) { return faults::sync_through(descriptor); }
int ftruncate(int descriptor, off_t length) noexcept {
    return faults::truncate_through(descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) noexcept {
    return faults::truncate_through(descriptor, length);
}
int rename(const char* from, const char* to) noexcept {
    return faults::rename_through(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int unlink(const char* name) noexcept { return faults::remove_through(AT_FDCWD, name, 0); }
int unlinkat(int at, const char* name, int flags) noexcept {
    return faults::remove_through(at, name, flags);
}
int rmdir(const char* name) noexcept {
    return faults::remove_through(AT_FDCWD, name, AT_REMOVEDIR);
}
int remove(const char* name) noexcept {
    const int removed = faults::remove_through(AT_FDCWD, name, 0);
    return removed == 0 || (errno != EISDIR && errno != EPERM)
               ? removed
               : faults::remove_through(AT_FDCWD, name, AT_REMOVEDIR);
}
int mkdir(const char* name, mode_t mode) noexcept {
    return faults::make_folder_through(AT_FDCWD, name, mode);
}
char* mkdtemp(char* name) noexcept {
    static std::atomic<unsigned> number = 0;
    char* const end = name + std::strlen(name);
    for (int tries = 0; tries < 1000; ++tries) {
        std::snprintf(end - 6, 7, "%06u",
                      (static_cast<unsigned>(::getpid()) * 1000 + number++) % 1'000'000);
        if (faults::make_folder_through(AT_FDCWD, name, 0700) == 0) return name;
        if (errno != EEXIST) break;
    }
    return nullptr;
}
int mkostemp(char* name, int flags) { return faults::make_temporary(name, flags); }
int mkostemp64(char* name, int flags) { return faults::make_temporary(name, flags); }
int statvfs(const char* name, struct statvfs* about) noexcept {
    std::memset(about, 0, sizeof *about);
    about->f_frsize = 1;
    about->f_bavail = 1ul << 40;
    if (faults::armed && faults::plan.budget >= 0 && faults::plan.honest)
        about->f_bavail = static_cast<fsblkcnt_t>(
            std::max(0l, faults::plan.budget - faults::journal->written.load()));
    return ::access(name, F_OK);
}

} // extern "C"
