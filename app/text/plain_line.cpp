#include "text/plain_line.h"

#include "text/characters.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <cstdio>

namespace text {
namespace {

constexpr char32_t wide_blank = U'　', replacement = 0xFFFD;

/// Control, format (all direction marks), private use, surrogates, unassigned; and what is drawn
/// without a mark. Variation selectors stay: they belong to the kanji of some names.
bool is_unseen(char32_t c) {
    constexpr std::uint32_t categories =
        U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_CS_MASK | U_GC_CN_MASK;
    const auto point = static_cast<UChar32>(c);
    if ((U_GET_GC_MASK(point) & categories) != 0) return true;
    return u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           !is_variation_selector(c);
}

} // namespace

std::string plain_line(std::string_view bytes, std::size_t most) {
    std::string line;
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); ++count) {
        if (count == most) return line + "…";
        const char32_t c = next_code_point(bytes, at);
        append_utf8(line, is_blank(c) && c != wide_blank ? U' ' : is_unseen(c) ? replacement : c);
    }
    return line;
}

std::string escaped_json(std::string_view json) {
    std::string out;
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(json, at);
        // Line feeds and blanks of ASCII are JSON's own.
        const bool seen =
            c < 0x7F || c == wide_blank || c == replacement || (!is_blank(c) && !is_unseen(c));
        if (seen) {
            out += json.substr(begin, at - begin);
            continue;
        }
        const icu::UnicodeString units(static_cast<UChar32>(c));
        for (std::int32_t i = 0; i < units.length(); ++i) {
            std::array<char, 7> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned{units.charAt(i)});
            out += escape.data();
        }
    }
    return out;
}

base::Message plain_line(const base::Message& message, std::size_t most) {
    return {plain_line(message.ja, most), plain_line(message.en, most)};
}

} // namespace text
