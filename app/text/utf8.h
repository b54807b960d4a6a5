#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// The code point at `at`, which is moved to the next one. Each maximal part of an invalid sequence
/// gives one U+FFFD (Unicode 15, table 3-7 and the practice recommended there) and, if given, sets
/// `valid` to false.
inline char32_t next_code_point(std::string_view utf8, std::size_t& at, bool* valid = nullptr) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0u;
    };
    const unsigned first = byte(at++);
    if (first < 0x80) return first;
    const unsigned length = first >= 0xC2 && first < 0xE0   ? 2
                            : first >= 0xE0 && first < 0xF0 ? 3
                            : first >= 0xF0 && first < 0xF5 ? 4
                                                            : 1;
    // The limits of the second byte exclude overlong forms, surrogates and values beyond U+10FFFF.
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    char32_t c = first & (0xFFu >> (length + 1));
    for (unsigned i = 1; i < length; ++i, ++at) {
        const unsigned next = byte(at);
        if (next < (i == 1 ? low : 0x80u) || next > (i == 1 ? high : 0xBFu)) {
            if (valid != nullptr) *valid = false;
            return 0xFFFD;
        }
        c = c << 6 | (next & 0x3F);
    }
    if (length > 1) return c;
    if (valid != nullptr) *valid = false;
    return 0xFFFD;
}

/// Appends any code point; callers must exclude surrogates in input.
void append_utf8(std::string& to, char32_t c);
std::string utf8_of(char32_t c);
std::string utf8_of(std::u32string_view code_points);
std::u32string code_points(std::string_view utf8);

/// Whether the byte continues a code point begun by an earlier byte.
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
/// The offset behind the code point at `at`, which must lie within the text.
std::size_t code_point_end(std::string_view utf8, std::size_t at);
/// The offset of the code point that contains the byte `at`; `at` itself at or beyond the end.
std::size_t code_point_begin(std::string_view utf8, std::size_t at);

std::size_t count_code_points(std::string_view utf8);
/// Length in UTF-16 units, in which spreadsheets count.
std::size_t utf16_length(std::string_view utf8);
bool is_ascii(std::string_view bytes);

/// The first `most` code points, followed by … if there are more: to quote a text in a message.
std::string shortened(std::string_view utf8, std::size_t most);

} // namespace text
