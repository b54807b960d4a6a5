#pragma once

#include "base/message.h"

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace base {

/// What callers decide by. The sentences for people are never parsed.
enum class ErrorKind : std::uint8_t {
    other,
    no_such_file,
    exists,        ///< something of that name exists already
    not_regular,   ///< a folder, link, pipe or device where a file was expected
    full,          ///< no space on the disk, or the user's quota is used up
    read_only,     ///< the whole file system is read-only
    not_permitted, ///< this user lacks the permission
    failing,       ///< the disk reports a hardware fault
    too_large,     ///< over one of our limits
    busy,          ///< another program holds it; trying again later may help
    damaged,       ///< the content is not what was written
    not_ours,      ///< intact, but made for somebody or something else
};

/// A failure outside the program: a file, a disk, a library.
struct Error {
    Message message;
    ErrorKind kind = ErrorKind::other;

    bool operator==(const Error&) const = default;

    /// The same error with its place put before the message: see Message.
    Error in(std::string_view place) const { return {message.in(place), kind}; }
    Error with_context(const Message& what) const { return {message.with_context(what), kind}; }
    Error after(const Message& before) const { return {message.after(before), kind}; }
    Error with_advice(const Message& advice) const { return {message.with_advice(advice), kind}; }
};

/// The error for a value of errno: its kind, and the kernel's words, after plainer ones where we
/// have some: "the disk is full: No space left on device".
Error error_of(int reason);
Error error_of(const std::error_code& reason);

/// "PATH: cannot be … (reason)": the form in which every failed call for a file is reported.
Error failure(const std::string& path, const char* ja, const char* en, int reason = errno);
Error failure(const std::string& path, const char* ja, const char* en,
              const std::error_code& reason);

} // namespace base
