#pragma once

#include <string>
#include <string_view>

/// The one table of character classes. Where two rooms need different sets, both sets have a name
/// here and a comment on the difference.
namespace text {

namespace ranges {
constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }
} // namespace ranges

// Digits and letters

constexpr bool is_ascii_digit(char32_t c) { return ranges::within(c, U'0', U'9'); }
/// Half and full width.
constexpr bool is_digit(char32_t c) { return is_ascii_digit(c) || ranges::within(c, U'０', U'９'); }
constexpr bool is_ascii_letter(char32_t c) {
    return ranges::within(c, U'a', U'z') || ranges::within(c, U'A', U'Z');
}
/// Half and full width, and the accented letters of European languages: À to ɏ.
constexpr bool is_latin_letter(char32_t c) {
    return is_ascii_letter(c) || ranges::within(c, U'ａ', U'ｚ') ||
           ranges::within(c, U'Ａ', U'Ｚ') ||
           (ranges::within(c, 0xC0, 0x24F) && c != U'×' && c != U'÷');
}
/// A letter of any script that puts blanks between words.
bool is_letter(char32_t c);

// Kana

/// The letters ぁ to ゖ only.
constexpr bool is_hiragana_letter(char32_t c) { return ranges::within(c, 0x3041, 0x3096); }
/// Letters, voicing marks, ゝ ゞ ゟ.
constexpr bool is_hiragana(char32_t c) { return ranges::within(c, 0x3041, 0x309F); }
/// With half-width punctuation: ｡ to ﾟ.
constexpr bool is_half_width_kana(char32_t c) { return ranges::within(c, 0xFF61, 0xFF9F); }
/// The letters ァ to ヺ and ー, half and full width: what katakana words consist of.
constexpr bool is_katakana_letter(char32_t c) {
    return ranges::within(c, 0x30A1, 0x30FA) || c == U'ー' || ranges::within(c, 0xFF66, 0xFF9F);
}
/// Also ヽ ヾ ヿ and the small letters of Ainu, but not ・.
constexpr bool is_katakana(char32_t c) {
    return is_katakana_letter(c) || ranges::within(c, 0x30FD, 0x30FF) ||
           ranges::within(c, 0x31F0, 0x31FF);
}
constexpr bool is_kana(char32_t c) { return is_hiragana(c) || is_katakana(c); }

// Kanji

/// Ideographs only: unified, extensions, compatibility (﨑).
constexpr bool is_ideograph(char32_t c) {
    return ranges::within(c, 0x4E00, 0x9FFF) || ranges::within(c, 0x3400, 0x4DBF) ||
           ranges::within(c, 0xF900, 0xFAFF) || ranges::within(c, 0x20000, 0x3FFFF);
}
/// Also 々 and 〆, which have readings as kanji do. Not 〇: it mostly marks an omission and has no
/// reading of its own.
constexpr bool is_read_kanji(char32_t c) { return is_ideograph(c) || c == U'々' || c == U'〆'; }
/// Also 々 〆 〇: whatever is laid out and divided like a kanji.
constexpr bool is_kanji(char32_t c) { return is_read_kanji(c) || c == U'〇'; }
/// Not among the 2,965 everyday kanji of JIS X 0208 level 1.
bool is_rare_kanji(char32_t c);

// Blanks

/// Unicode's White_Space: blanks of every width, tabs, line ends.
constexpr bool is_blank(char32_t c) {
    return c == U' ' || ranges::within(c, 0x09, 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           ranges::within(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == U'　';
}
/// Blanks that a keyboard produces: without no-break and narrow ones, which somebody put there on
/// purpose.
constexpr bool is_typed_blank(char32_t c) {
    return c == U' ' || c == U'　' || c == U'\t' || c == U'\n' || c == U'\r';
}
/// Has no width and is not a blank: joiners, direction marks, the soft hyphen, the byte-order mark.
constexpr bool is_zero_width(char32_t c) {
    return ranges::within(c, 0x200B, 0x200F) || c == 0xFEFF || c == 0xAD;
}

// What is not seen

constexpr bool is_control(char32_t c) { return c < 0x20 || ranges::within(c, 0x7F, 0x9F); }
constexpr bool is_variation_selector(char32_t c) {
    return ranges::within(c, 0xFE00, 0xFE0F) || ranges::within(c, 0xE0100, 0xE01EF);
}
/// A character that a screen cannot show: control (except a line feed), formatting, direction,
/// private use.
constexpr bool is_unprintable(char32_t c) {
    return (is_control(c) && c != U'\n') || is_zero_width(c) || ranges::within(c, 0x2028, 0x202E) ||
           ranges::within(c, 0x2060, 0x206F) || ranges::within(c, 0xE000, 0xF8FF) ||
           ranges::within(c, 0xFFF0, 0xFFFF) || ranges::within(c, 0xE0000, 0xE00FF) || c >= 0xF0000;
}

// Words

/// One or more hiragana letters or ー: the characters of a reading.
bool is_hiragana_word(std::string_view utf8);

/// "U+3042"
std::string code_point_name(char32_t c);

} // namespace text
