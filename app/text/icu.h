#pragma once

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Private to text/*.cpp: the way between UTF-8 and ICU.
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

inline void append_utf8(std::string& to, char32_t c) {
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

inline icu::UnicodeString to_utf16(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

inline std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

inline UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

inline bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
inline bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
inline bool is_katakana(char32_t c) {
    return (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF) ||
           (c >= 0xFF66 && c <= 0xFF9F);
}
inline bool is_kana(char32_t c) { return is_hiragana(c) || is_katakana(c); }

/// Kanji and what stands for one: 々 〆 〇.
inline bool is_kanji(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FFF) return true;
    if (c == 0x3005 || c == 0x3006 || c == 0x3007) return true;
    return c >= 0x3400 && script_of(c) == USCRIPT_HAN;
}

inline bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Letters of alphabets that are set with blanks between words.
inline bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (c >= 0xFF21 && c <= 0xFF5A) return u_isalpha(static_cast<UChar32>(c)) != 0;
    if (c >= 0x2E80 && c <= 0x31FF) return false;
    if (is_kana(c) || is_kanji(c)) return false;
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

} // namespace text
