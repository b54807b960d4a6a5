#include "base/durable.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace base {
namespace {

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

/// A pipe in the place of a lock file must not make the program wait.
constexpr int lock_flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

Result<Descriptor> open_with(const std::string& path, std::uint64_t limit, int more_flags) {
    Descriptor file(
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | more_flags));
    if (!file.open() && errno == ELOOP && (more_flags & O_NOFOLLOW))
        return Error{{path + ": リンクは読みません。ファイルそのものを置いてください",
                      path + ": is a link, which is not followed. Put the file itself there"},
                     ErrorKind::not_regular};
    if (!file.open()) return failure(path, "開けません", "cannot be opened");
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return failure(path, "読めません", "cannot be read");
    if (!S_ISREG(about.st_mode))
        return Error{{path + ": ふつうのファイルではありません", path + ": is not a regular file"},
                     ErrorKind::not_regular};
    if (static_cast<std::uint64_t>(about.st_size) > limit)
        return Error{{path + ": 大きすぎます（上限 " + std::to_string(limit) + " バイト）",
                      path + ": is too large (limit " + std::to_string(limit) + " bytes)"},
                     ErrorKind::too_large};
    return file;
}

} // namespace

Result<Descriptor> open_untrusted(const std::string& path, std::uint64_t limit) {
    return open_with(path, limit, O_NOFOLLOW);
}

Result<Descriptor> open_regular(const std::string& path, std::uint64_t limit) {
    return open_with(path, limit, 0);
}

Result<std::string> read_some(const Descriptor& file, std::size_t most, const std::string& path) {
    std::string bytes(most, '\0');
    std::size_t filled = 0;
    while (filled < most) {
        const ssize_t got = ::read(file.number(), bytes.data() + filled, most - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure(path, "読めません", "cannot be read");
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

Result<Descriptor> create_file(const std::string& path, unsigned mode) {
    Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!file.open()) return failure(path, "書けません", "cannot be written");
    return file;
}

Result<void> write_some(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0)
            return failure(path, "書けません", "cannot be written", written < 0 ? errno : ENOSPC);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> make_folders(const std::string& path) {
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) return {};
    const std::string above = folder_of(path);
    if (above != path && above != ".")
        if (auto made = make_folders(above); !made) return made;
    if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST)
        return failure(path, "作れません", "cannot be made");
    return synchronise(above);
}

Result<void> remove_whole(const std::string& path) {
    std::error_code failed;
    std::filesystem::remove_all(path, failed);
    if (!failed) return {};
    return failure(path, "消せません", "cannot be removed", failed);
}

Result<void> synchronise(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.open() && ::fsync(file.number()) == 0) return {};
    return failure(path, "ディスクに書きこめません", "cannot be brought to the disk");
}

Result<void> move_durably(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        return failure(to, "書けません", "cannot be written");
    const std::string source = folder_of(from), target = folder_of(to);
    auto done = synchronise(target);
    if (done && source != target) done = synchronise(source);
    if (done) return done;
    return done.error().after(
        {to + "は新しいものになりましたが、電源が切れると戻るかもしれません。",
         to + " is the new one already, but a power cut may undo that."});
}

Result<std::uint64_t> free_bytes(const std::string& folder) {
    struct statvfs about {};
    if (::statvfs(folder.c_str(), &about) != 0)
        return failure(folder, "空きを調べられません", "its free space cannot be determined");
    return static_cast<std::uint64_t>(about.f_bavail) * about.f_frsize;
}

Result<FileLock> FileLock::take(const std::string& path, int patience_ms) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | lock_flags, 0664));
    // On a disk that has become read-only, a lock file that already exists can still be used.
    const int reason = errno;
    if (!file.open()) file = Descriptor(::open(path.c_str(), O_RDONLY | lock_flags));
    if (!file.open()) return failure(path, "書けません", "cannot be written", reason);
    return wait(std::move(file), LOCK_EX, path, patience_ms);
}

Result<FileLock> FileLock::share(const std::string& path, int patience_ms) {
    Descriptor file(::open(path.c_str(), O_RDONLY | lock_flags));
    if (!file.open()) return failure(path, "開けません", "cannot be opened");
    return wait(std::move(file), LOCK_SH, path, patience_ms);
}

Result<FileLock> FileLock::wait(Descriptor file, int how, const std::string& path,
                                int patience_ms) {
    constexpr int step_ms = 20;
    while (::flock(file.number(), how | LOCK_NB) != 0) {
        if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EBADF ||
            errno == EINVAL)
            break;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(path, "使えません", "cannot be used");
        if (patience_ms <= 0)
            return Error{
                {path + ": ほかのプログラムが使っています。少し待ってからやりなおしてください",
                 path + ": another program is using it. Wait a little and try again"},
                ErrorKind::busy};
        ::usleep(step_ms * 1000);
        patience_ms -= step_ms;
    }
    return FileLock(std::move(file));
}

} // namespace base
