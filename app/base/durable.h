#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// Writing that must survive a power cut, and reading files that somebody may have prepared to
/// attack us. Every error names the path and the kernel's reason.

/// Opens a regular file of at most `limit` bytes for reading. Does not follow a symbolic link in
/// the last part of the path, and never waits for a pipe or device.
Result<Descriptor> open_untrusted(const std::string& path, std::uint64_t limit);
/// The same, but follows links.
Result<Descriptor> open_regular(const std::string& path, std::uint64_t limit);
/// Up to `most` bytes; fewer only at the end of the file.
Result<std::string> read_some(const Descriptor& file, std::size_t most, const std::string& path);

/// A new file that only this program writes; fails if one of that name exists.
Result<Descriptor> create_file(const std::string& path, unsigned mode = 0644);
Result<void> write_some(const Descriptor& file, std::string_view bytes, const std::string& path);

/// Makes the folder and its parents; it may exist already.
Result<void> make_folders(const std::string& path);
/// Removes a file or a folder with its content; it need not exist.
Result<void> remove_whole(const std::string& path);
/// When this returns, what was written to this file or folder is on the disk.
Result<void> synchronise(const std::string& path);
/// Renames a file or folder and synchronises both folders. If only the second failed, the message
/// says that the new file or folder is in place.
Result<void> move_durably(const std::string& from, const std::string& to);
/// Bytes that an ordinary program (not root) may still write there.
Result<std::uint64_t> free_bytes(const std::string& folder);

/// A lock that one program holds at a time, until this object or the program ends. On a file system
/// without locks (some network shares) it excludes nobody.
class FileLock {
  public:
    /// Waits up to `patience_ms` for the program that holds it.
    static Result<FileLock> take(const std::string& path, int patience_ms);
    /// A shared lock for readers. Creates no file, and fails if there is none.
    static Result<FileLock> share(const std::string& path, int patience_ms);

  private:
    explicit FileLock(Descriptor file) : file_(std::move(file)) {}
    static Result<FileLock> wait(Descriptor file, int how, const std::string& path,
                                 int patience_ms);
    Descriptor file_;
};

} // namespace base
