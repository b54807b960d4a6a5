#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

/// The code point at `at`, which moves on to the next one. Each part of an invalid sequence that
/// could have begun a valid one is one U+FFFD (Unicode 15, table 3-7 and the practice it
/// recommends); `valid`, where given, becomes false then.
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
    // The second byte is what keeps out long forms, surrogates and what lies beyond U+10FFFF.
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

/// Writes any code point; who takes one from outside keeps surrogates out.
void append_utf8(std::string& to, char32_t c);
std::string utf8_of(char32_t c);
std::string utf8_of(std::u32string_view code_points);
std::u32string code_points(std::string_view utf8);

/// Whether the byte goes on with a code point that an earlier one began.
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
/// Where the code point at `at` ends, which must lie within the text: the next one's offset.
std::size_t code_point_end(std::string_view utf8, std::size_t at);
/// Where the code point begins that the byte `at` belongs to; `at` itself from the end on.
std::size_t code_point_begin(std::string_view utf8, std::size_t at);

std::size_t count_code_points(std::string_view utf8);
/// Units that the text takes in UTF-16, in which spreadsheets count.
std::size_t utf16_length(std::string_view utf8);
bool is_ascii(std::string_view bytes);

/// The first `most` code points, and … where there are more: to name a text in a message.
std::string shortened(std::string_view utf8, std::size_t most);

} // namespace text
