#pragma once

#include "base/message.h"

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace base {

/// What a caller may decide by. A sentence for people is never looked into.
enum class ErrorKind : std::uint8_t {
    other,
    no_such_file,
    exists,        ///< something of that name is there already
    not_regular,   ///< a folder, link, pipe or device stands where a file should
    full,          ///< no room on the disk, or none for this user
    read_only,     ///< the whole file system
    not_permitted, ///< to this user
    failing,       ///< the disk reports a fault of its own
    too_large,     ///< over a limit of ours
    busy,          ///< another program holds it; trying again later may help
    damaged,       ///< the content is not what was written
    not_ours,      ///< whole, but made for somebody or something else
};

/// A failure of the outside world: a file, a disk, a library.
struct Error {
    Message message;
    ErrorKind kind = ErrorKind::other;

    bool operator==(const Error&) const = default;

    /// The same error with a longer sentence: see Message.
    Error in(std::string_view place) const { return {message.in(place), kind}; }
    Error with_context(const Message& what) const { return {message.with_context(what), kind}; }
    Error after(const Message& before) const { return {message.after(before), kind}; }
    Error with_advice(const Message& advice) const { return {message.with_advice(advice), kind}; }
};

/// The kernel's reason (a value of errno): its kind, and its words with plain ones before them
/// where there are some: "the disk is full: No space left on device".
Error error_of(int reason);
Error error_of(const std::error_code& reason);

/// "PATH: cannot be … (reason)": how every failed call for a file is reported.
Error failure(const std::string& path, const char* ja, const char* en, int reason = errno);
Error failure(const std::string& path, const char* ja, const char* en,
              const std::error_code& reason);

} // namespace base
