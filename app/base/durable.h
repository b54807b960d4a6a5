#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// What must outlive a power cut, and what somebody else may have prepared to fool us. Every
/// failure names the path and the kernel's reason.

/// Opens a regular file of at most `limit` bytes for reading. Follows no symbolic link at its end,
/// waits for no pipe or device.
Result<Descriptor> open_untrusted(const std::string& path, std::uint64_t limit);
/// The same, through links.
Result<Descriptor> open_regular(const std::string& path, std::uint64_t limit);
/// As many bytes as there are, up to `most`; fewer only at the end of the file.
Result<std::string> read_some(const Descriptor& file, std::size_t most, const std::string& path);

/// A new file that only this program writes; fails where one is there.
Result<Descriptor> create_file(const std::string& path, unsigned mode = 0644);
Result<void> write_some(const Descriptor& file, std::string_view bytes, const std::string& path);

/// With all above it; one that is there is fine.
Result<void> make_folders(const std::string& path);
/// Removes it with all that is in it; one that is not there is fine.
Result<void> remove_whole(const std::string& path);
/// What was written to this file, or into this folder, is on the disk when this returns.
Result<void> synchronise(const std::string& path);
/// Renames a file or folder and synchronises both folders.
Result<void> move_durably(const std::string& from, const std::string& to);
/// What an ordinary program may still write there.
Result<std::uint64_t> free_bytes(const std::string& folder);

/// Held by one program at a time, until it goes or ends in any way. On a file system without locks
/// (some network shares) nobody is kept out.
class FileLock {
  public:
    /// Waits up to `patience_ms` for whoever holds it.
    static Result<FileLock> take(const std::string& path, int patience_ms);
    /// Held together with others who only read; makes nothing, and fails where nothing is there.
    static Result<FileLock> share(const std::string& path, int patience_ms);

  private:
    explicit FileLock(Descriptor file) : file_(std::move(file)) {}
    static Result<FileLock> wait(Descriptor file, int how, const std::string& path,
                                 int patience_ms);
    Descriptor file_;
};

} // namespace base
