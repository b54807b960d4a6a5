#include "model/characters.h"

#include "text/encoding.h"

#include <algorithm>

namespace model {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view wide_blank = "　";

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

} // namespace

char32_t next_character(std::string_view text, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(text[offset++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (more == 0 || lead >= 0xF5 || offset + static_cast<std::size_t>(more) > text.size())
        return replacement;
    char32_t c = lead & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + static_cast<std::size_t>(i)]);
        if ((byte & 0xC0) != 0x80) return replacement;
        c = c << 6 | (byte & 0x3F);
    }
    constexpr char32_t shortest[] = {0, 0x80, 0x800, 0x10000};
    if (c < shortest[more] || c > 0x10FFFF || between(c, 0xD800, 0xDFFF)) return replacement;
    offset += static_cast<std::size_t>(more);
    return c;
}

std::string to_utf8(char32_t c) {
    const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000)
        return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_kanji(char32_t c) {
    return between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || between(c, 0xF900, 0xFAFF) ||
           between(c, 0x20000, 0x3FFFF) || c == U'々' || c == U'〆';
}

bool is_rare_kanji(char32_t c) {
    if (!is_kanji(c) || c == U'々' || c == U'〆') return false;
    const text::Encoded encoded = text::encode_cp932(to_utf8(c));
    if (!encoded.lost.empty() || encoded.bytes.size() != 2) return true;
    // Level 1 of JIS X 0208 is 0x889F to 0x9872 in Shift_JIS.
    const unsigned code = static_cast<unsigned char>(encoded.bytes[0]) * 256u +
                          static_cast<unsigned char>(encoded.bytes[1]);
    return code < 0x889F || code > 0x9872;
}

bool is_reading(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        if (!between(c, U'ぁ', U'ゖ') && c != U'ー') return false;
    }
    return !text.empty();
}

bool is_unprintable(char32_t c) {
    return (c < 0x20 && c != U'\n') || between(c, 0x7F, 0x9F) || c == 0xAD ||
           between(c, 0x200B, 0x200F) || between(c, 0x2028, 0x202E) || between(c, 0x2060, 0x206F) ||
           between(c, 0xE000, 0xF8FF) || c == 0xFEFF || between(c, 0xFFF0, 0xFFFF) ||
           between(c, 0xE0000, 0xE00FF) || c >= 0xF0000;
}

std::string shortened(const std::string& text) {
    std::size_t end = 0;
    for (int i = 0; i < 24 && end < text.size(); ++i) (void)next_character(text, end);
    return end < text.size() ? text.substr(0, end) + "…" : text;
}

std::string_view trimmed(std::string_view text) {
    for (bool more = true; more;) {
        more = true;
        if (text.starts_with(' ') || text.starts_with('\t') || text.starts_with('\n'))
            text.remove_prefix(1);
        else if (text.starts_with(wide_blank))
            text.remove_prefix(wide_blank.size());
        else if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\n'))
            text.remove_suffix(1);
        else if (text.ends_with(wide_blank))
            text.remove_suffix(wide_blank.size());
        else
            more = false;
    }
    return text;
}

} // namespace model
