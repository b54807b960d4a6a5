#include "text/utf8.h"

#include <algorithm>

namespace text {

void append_utf8(std::string& to, char32_t c) {
    const auto put = [&](char32_t byte) { to += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string utf8_of(char32_t c) {
    std::string out;
    append_utf8(out, c);
    return out;
}

std::string utf8_of(std::u32string_view code_points) {
    std::string out;
    out.reserve(code_points.size() * 3);
    for (const char32_t c : code_points) append_utf8(out, c);
    return out;
}

std::u32string code_points(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) out += next_code_point(utf8, at);
    return out;
}

std::size_t code_point_end(std::string_view utf8, std::size_t at) {
    ++at;
    while (at < utf8.size() && is_continuation(utf8[at])) ++at;
    return at;
}

std::size_t code_point_begin(std::string_view utf8, std::size_t at) {
    while (at > 0 && at < utf8.size() && is_continuation(utf8[at])) --at;
    return at;
}

std::size_t count_code_points(std::string_view utf8) {
    return utf8.size() - static_cast<std::size_t>(std::ranges::count_if(utf8, is_continuation));
}

std::size_t utf16_length(std::string_view utf8) {
    // A code point whose first byte is F0 or higher takes two units.
    return count_code_points(utf8) +
           static_cast<std::size_t>(std::ranges::count_if(
               utf8, [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }));
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string shortened(std::string_view utf8, std::size_t most) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < most && end < utf8.size(); ++i) end = code_point_end(utf8, end);
    std::string out(utf8.substr(0, end));
    return end < utf8.size() ? out + "…" : out;
}

} // namespace text
