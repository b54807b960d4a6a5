#include "base/file.h"

#include "base/durable.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

Result<std::string> read_file(const std::string& path, std::uint64_t limit) {
    auto file = open_regular(path, limit);
    if (!file) return file.error();
    struct stat about {};
    if (::fstat(file.value().number(), &about) != 0)
        return failure(path, "読めません", "cannot be read");
    return read_some(file.value(), static_cast<std::size_t>(about.st_size), path);
}

Result<void> write_file(const std::string& path, std::string_view content, unsigned mode) {
    std::string draft = path + ".XXXXXX";
    Descriptor file(::mkostemp(draft.data(), O_CLOEXEC));
    if (!file.open()) return failure(path, "書けません", "cannot be written");
    auto written = write_some(file, content, path);
    if (written && (::fchmod(file.number(), mode) != 0 || !file.close()))
        written = failure(path, "書けません", "cannot be written");
    if (!written) {
        ::unlink(draft.c_str());
        return written;
    }
    return commit_file(draft, path);
}

Result<void> commit_file(const std::string& from, const std::string& to) {
    auto done = synchronise(from);
    if (done) done = move_durably(from, to);
    if (!done) ::unlink(from.c_str());
    return done;
}

} // namespace base
