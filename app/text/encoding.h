#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// How the bytes of a file that people made spell its characters.
enum class Encoding : std::uint8_t {
    utf8,
    utf8_with_mark, ///< begins with a byte-order mark
    utf16_le,
    utf16_be,
    cp932, ///< Shift_JIS as Windows and Excel write it, with ①, ㈱, 髙
};

/// "CP932（Shift_JIS）": the name to say in a message.
const char* name_of(Encoding encoding);

struct Decoded {
    std::string utf8; ///< without byte-order mark
    Encoding encoding = Encoding::utf8;
    bool operator==(const Decoded&) const = default;
};

/// The text of a file in any of the encodings, which is found by looking at the bytes. Fails,
/// naming the offset of the byte, where they are no text (NUL, other control characters) or are
/// neither valid UTF-8 nor UTF-16 nor CP932. Bytes that are both valid UTF-8 and something else are
/// UTF-8; UTF-16 without a mark is taken for it where most of it is Japanese or ASCII.
base::Result<Decoded> decode_bytes(std::string_view bytes);

/// A character that an encoding has no place for.
struct Unencodable {
    char32_t character = 0;
    std::size_t offset = 0; ///< of its first occurrence, bytes of the UTF-8 text
    bool operator==(const Unencodable&) const = default;
};

struct Encoded {
    std::string bytes;             ///< with ? for what has no place
    std::vector<Unencodable> lost; ///< each character once
};

/// UTF-8 text in CP932. What Windows spells in another way than the rest of the world (〜 − ‖ — ¢ £
/// ¬) is written in Windows' way; `decode_bytes` gives Windows' character back (～ － ∥ ― ￠ ￡
/// ￢).
Encoded encode_cp932(std::string_view utf8);

/// The same characters in the way of the world, where a text is to be compared with one that never
/// was CP932.
std::string without_windows_spelling(std::string_view utf8);

} // namespace text
