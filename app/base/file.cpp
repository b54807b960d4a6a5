#include "base/file.h"

#include "base/descriptor.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace base {
namespace {

Error failure(const std::string& path, const char* ja, const char* en) {
    const std::string reason = std::strerror(errno);
    return {{path + ": " + ja + "(" + reason + ")", path + ": " + en + " (" + reason + ")"}};
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool synchronise(const std::string& path, int flags) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags));
    return file.open() && ::fsync(file.number()) == 0;
}

} // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open()) return failure(path, "開けません", "cannot be opened");
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return failure(path, "読めません", "cannot be read");
    if (!S_ISREG(about.st_mode))
        return Error{{path + ": ふつうのファイルではありません", path + ": is not a regular file"}};
    if (static_cast<std::uint64_t>(about.st_size) > limit)
        return Error{{path + ": 大きすぎます(上限 " + std::to_string(limit) + " バイト)",
                      path + ": is too large (limit " + std::to_string(limit) + " bytes)"}};
    std::string content(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const ssize_t got = ::read(file.number(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure(path, "読めません", "cannot be read");
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

Result<void> write_file(const std::string& path, std::string_view content) {
    std::string draft = path + ".XXXXXX";
    Descriptor file(::mkostemp(draft.data(), O_CLOEXEC));
    if (!file.open()) return failure(path, "書けません", "cannot be written");
    const bool written = ::fchmod(file.number(), 0644) == 0 && write_all(file.number(), content);
    if (!written || !file.close()) {
        const Error error = failure(path, "書けません", "cannot be written");
        ::unlink(draft.c_str());
        return error;
    }
    return commit_file(draft, path);
}

Result<void> commit_file(const std::string& from, const std::string& to) {
    const std::string folder = std::filesystem::path(to).parent_path().string();
    const bool done = synchronise(from, 0) && std::rename(from.c_str(), to.c_str()) == 0 &&
                      synchronise(folder.empty() ? "." : folder, O_DIRECTORY);
    if (done) return {};
    const Error error = failure(to, "書けません", "cannot be written");
    ::unlink(from.c_str());
    return error;
}

} // namespace base
