#include "text/characters.h"

#include "text/encoding.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <cstdio>

namespace text {

bool is_letter(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    const bool full_width = ranges::within(c, U'Ａ', U'ｚ');
    if (!full_width && (ranges::within(c, 0x2E80, 0x31FF) || is_kana(c) || is_kanji(c)))
        return false;
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_rare_kanji(char32_t c) {
    if (!is_ideograph(c)) return false;
    const Encoded encoded = encode_cp932(utf8_of(c));
    if (!encoded.lost.empty() || encoded.bytes.size() != 2) return true;
    // Level 1 of JIS X 0208 is 0x889F to 0x9872 in Shift_JIS.
    const unsigned code = static_cast<unsigned char>(encoded.bytes[0]) * 256u +
                          static_cast<unsigned char>(encoded.bytes[1]);
    return code < 0x889F || code > 0x9872;
}

bool is_hiragana_word(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = next_code_point(utf8, at);
        if (!is_hiragana_letter(c) && c != U'ー') return false;
    }
    return !utf8.empty();
}

std::string code_point_name(char32_t c) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    return name;
}

} // namespace text
