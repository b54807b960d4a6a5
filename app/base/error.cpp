#include "base/error.h"

#include <cstring>

namespace base {
namespace {

ErrorKind kind_of(int reason) {
    switch (reason) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::no_such_file;
    case EEXIST:
    case ENOTEMPTY:
        return ErrorKind::exists;
    case EISDIR:
    case ELOOP:
        return ErrorKind::not_regular;
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::full;
    case EROFS:
        return ErrorKind::read_only;
    case EACCES:
    case EPERM:
        return ErrorKind::not_permitted;
    case EIO:
        return ErrorKind::failing;
    case EFBIG:
        return ErrorKind::too_large;
    case EBUSY:
    case ETXTBSY:
    case EAGAIN:
        return ErrorKind::busy;
    default:
        return ErrorKind::other;
    }
}

/// Empty if the kernel's words are enough.
Message plain_words(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::full:
        return {"ディスクに空きがありません", "the disk is full"};
    case ErrorKind::read_only:
        return {"ディスクが読み出し専用です", "the disk is read-only"};
    case ErrorKind::failing:
        return {"ディスクの故障かもしれません", "the disk may be failing"};
    case ErrorKind::not_permitted:
        return {"許可がありません", "permission is missing"};
    default:
        return {};
    }
}

Error described(ErrorKind kind, const std::string& words) {
    const Message plain = plain_words(kind);
    if (plain.ja.empty()) return {{words, words}, kind};
    return {{plain.ja + "：" + words, plain.en + ": " + words}, kind};
}

Error about(const std::string& path, const char* ja, const char* en, const Error& why) {
    return {{path + ": " + ja + "（" + why.message.ja + "）",
             path + ": " + en + " (" + why.message.en + ")"},
            why.kind};
}

} // namespace

Error error_of(int reason) { return described(kind_of(reason), std::strerror(reason)); }

Error error_of(const std::error_code& reason) {
    const bool of_the_kernel =
        reason.category() == std::system_category() || reason.category() == std::generic_category();
    return described(of_the_kernel ? kind_of(reason.value()) : ErrorKind::other, reason.message());
}

Error failure(const std::string& path, const char* ja, const char* en, int reason) {
    return about(path, ja, en, error_of(reason));
}

Error failure(const std::string& path, const char* ja, const char* en,
              const std::error_code& reason) {
    return about(path, ja, en, error_of(reason));
}

} // namespace base
