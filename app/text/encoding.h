#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The encodings of text files that people make.
enum class Encoding : std::uint8_t {
    utf8,
    utf8_with_mark, ///< begins with a byte-order mark
    utf16_le,
    utf16_be,
    cp932, ///< Windows' and Excel's variant of Shift_JIS, with ①, ㈱, 髙
};

/// The name for messages: "CP932（Shift_JIS）".
const char* name_of(Encoding encoding);

struct Decoded {
    std::string utf8; ///< without byte-order mark
    Encoding encoding = Encoding::utf8;
    bool operator==(const Decoded&) const = default;
};

/// Decodes a file's text, in whichever of the encodings it is, by looking at its bytes. Fails with
/// the offset of the byte if it is not text (NUL, other control characters) or is neither valid
/// UTF-8 nor UTF-16 nor CP932. If it is valid UTF-8, it is taken for UTF-8; UTF-16 without a
/// byte-order mark is recognised if most of it is Japanese or ASCII.
base::Result<Decoded> decode_bytes(std::string_view bytes);

/// A character that the encoding does not have.
struct Unencodable {
    char32_t character = 0;
    std::size_t offset = 0; ///< of the first occurrence, in bytes of the UTF-8 text
    bool operator==(const Unencodable&) const = default;
};

struct Encoded {
    std::string bytes;             ///< with ? for each character that the encoding does not have
    std::vector<Unencodable> lost; ///< each such character once
};

/// UTF-8 text in CP932. Unicode's 〜 − ‖ — ¢ £ ¬ are written as their equivalents in Windows'
/// table; `decode_bytes` gives back Windows' characters (～ － ∥ ― ￠ ￡ ￢).
Encoded encode_cp932(std::string_view utf8);

/// Replaces Windows' characters by Unicode's, so that a text from CP932 can be compared with one
/// that never was CP932.
std::string without_windows_spelling(std::string_view utf8);

} // namespace text
