#include "text/encoding.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/icu.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace text {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The characters of JIS X 0208 that Unicode's table and Windows' table (CP932) map differently:
/// Unicode's, then Windows'.
constexpr std::array<std::pair<char32_t, char32_t>, 7> spellings = {{{U'\u301C', U'\uFF5E'},
                                                                     {U'\u2212', U'\uFF0D'},
                                                                     {U'\u2016', U'\u2225'},
                                                                     {U'\u2014', U'\u2015'},
                                                                     {U'\u00A2', U'\uFFE0'},
                                                                     {U'\u00A3', U'\uFFE1'},
                                                                     {U'\u00AC', U'\uFFE2'}}};

base::Error no_text(std::size_t offset, const std::string& ja, const std::string& en) {
    const std::string place = std::to_string(offset);
    return {{"文字のファイルとして読めません（" + place + "バイト目: " + ja +
                 "）。UTF-8で保存しなおしてください",
             "This cannot be read as text (byte " + place + ": " + en + "). Save it as UTF-8"}};
}

/// Control characters that no text contains. Not a form feed, which ends a page, nor escape, which
/// begins ISO-2022-JP.
bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r' && c != U'\f' && c != U'\v') ||
           c == 0x7F;
}

std::optional<std::size_t> first_control(std::string_view bytes) {
    const auto found = std::ranges::find_if(
        bytes, [](char c) { return is_control(static_cast<unsigned char>(c)); });
    if (found == bytes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - bytes.begin());
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        bool valid = true;
        next_code_point(bytes, at, &valid);
        if (!valid) return begin;
    }
    return std::nullopt;
}

char32_t unit(std::string_view bytes, std::size_t at, Encoding encoding) {
    const auto a = static_cast<unsigned char>(bytes[at]),
               b = static_cast<unsigned char>(bytes[at + 1]);
    return encoding == Encoding::utf16_le ? static_cast<char32_t>(a | b << 8)
                                          : static_cast<char32_t>(a << 8 | b);
}

bool is_high(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_low(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

base::Result<Decoded> decode_utf16(std::string_view bytes, Encoding encoding, std::size_t mark) {
    Decoded out{{}, encoding};
    std::size_t at = mark;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(bytes, at, encoding);
        if (is_high(c) && at + 3 < bytes.size() && is_low(unit(bytes, at + 2, encoding))) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(bytes, at + 2, encoding) - 0xDC00);
            at += 2;
        }
        if (is_high(c) || is_low(c)) return no_text(at, "UTF-16として不正", "broken UTF-16");
        if (is_control(c)) return no_text(at, "制御文字", "a control character");
        append_utf8(out.utf8, c);
    }
    if (at != bytes.size()) return no_text(at, "UTF-16として不正", "broken UTF-16");
    return out;
}

/// Whether Japanese texts usually contain this character.
bool is_usual(char32_t c) {
    return c == U'\n' || c == U'\r' || c == U'\t' || (c >= 0x20 && c < 0x7F) ||
           (c >= 0x2010 && c <= 0x27BF) || (c >= 0x3000 && c <= 0x33FF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFFEF);
}

/// The percentage of usual characters among the first UTF-16 units.
std::size_t usual_share(std::string_view bytes, Encoding encoding) {
    const std::size_t units = std::min<std::size_t>(bytes.size() / 2, 4096);
    std::size_t usual = 0;
    for (std::size_t i = 0; i < units; ++i) usual += is_usual(unit(bytes, 2 * i, encoding));
    return units == 0 ? 0 : usual * 100 / units;
}

/// Recognises UTF-16 without a byte-order mark: line ends and blanks contain a NUL byte there.
std::optional<Encoding> evident_utf16(std::string_view bytes) {
    if (bytes.size() % 2 != 0 || bytes.find('\0') == std::string_view::npos) return std::nullopt;
    const std::size_t le = usual_share(bytes, Encoding::utf16_le),
                      be = usual_share(bytes, Encoding::utf16_be);
    if (std::max(le, be) < 90 || le == be) return std::nullopt;
    return le > be ? Encoding::utf16_le : Encoding::utf16_be;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_cp932() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open("ibm-943_P15A-2003", &status));
    base::require(U_SUCCESS(status), "ICU has no converter for CP932");
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    ucnv_setFallback(converter.get(), false);
    base::require(U_SUCCESS(status), "ICU's converter for CP932 cannot be set up");
    return converter;
}

bool is_lead(unsigned char b) { return (b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC); }

/// The offset of the first byte that is not valid CP932.
std::size_t first_invalid_cp932(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (!is_lead(byte)) {
            if (byte == 0x80 || byte == 0xA0 || byte > 0xFC) return at;
            ++at;
            continue;
        }
        if (at + 1 == bytes.size()) return at;
        const auto trail = static_cast<unsigned char>(bytes[at + 1]);
        if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return at;
        at += 2;
    }
    return std::string_view::npos;
}

/// EUC-JP that is read as CP932 looks like a text of half-width kana.
bool is_mostly_half_width_kana(std::u16string_view text) {
    const auto half = std::ranges::count_if(text, [](char16_t c) { return is_half_width_kana(c); });
    const auto wide = std::ranges::count_if(text, [](char16_t c) { return c >= 0x80; });
    return half * 2 > wide;
}

base::Result<Decoded> decode_cp932(std::string_view bytes) {
    const base::Message neither{"UTF-8でもCP932（Shift_JIS）でもない",
                                "neither UTF-8 nor CP932 (Shift_JIS)"};
    if (const std::size_t at = first_invalid_cp932(bytes); at != std::string_view::npos)
        return no_text(at, neither.ja, neither.en);
    const Converter converter = open_cp932();
    std::u16string units(bytes.size() + 1, u'\0');
    UChar* to = units.data();
    const char* from = bytes.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from,
                   bytes.data() + bytes.size(), nullptr, true, &status);
    units.resize(static_cast<std::size_t>(to - units.data()));
    if (U_FAILURE(status)) {
        // ICU has already read the character that it could not convert.
        const auto read = static_cast<std::size_t>(from - bytes.data());
        return no_text(read < 2 ? 0 : read - 2, neither.ja, neither.en);
    }
    if (is_mostly_half_width_kana(units))
        return no_text(0, "EUC-JPなど、別の文字コードのよう", "perhaps EUC-JP");
    Decoded out{{}, Encoding::cp932};
    for (const char16_t c : units) append_utf8(out.utf8, c);
    return out;
}

/// The character in CP932; empty if CP932 does not have it.
std::string cp932_of(UConverter& converter, char32_t c) {
    for (const auto& [world, windows] : spellings)
        if (c == world) c = windows;
    const icu::UnicodeString text(static_cast<UChar32>(c));
    char bytes[8];
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        ucnv_fromUChars(&converter, bytes, sizeof bytes, text.getBuffer(), text.length(), &status);
    if (U_FAILURE(status) || length <= 0 || length > 2) return {};
    return {bytes, static_cast<std::size_t>(length)};
}

} // namespace

const char* name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf8_with_mark:
        return "UTF-8 (BOM)";
    case Encoding::utf16_le:
        return "UTF-16LE";
    case Encoding::utf16_be:
        return "UTF-16BE";
    case Encoding::cp932:
        return "CP932 (Shift_JIS)";
    }
    return "";
}

base::Result<Decoded> decode_bytes(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, Encoding::utf16_le, 2);
    if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, Encoding::utf16_be, 2);
    if (const auto encoding = evident_utf16(bytes)) return decode_utf16(bytes, *encoding, 0);
    const bool marked = bytes.starts_with(utf8_mark);
    const std::size_t begin = marked ? utf8_mark.size() : 0;
    const std::string_view content = bytes.substr(begin);
    if (const auto at = first_control(content))
        return no_text(begin + *at, "制御文字", "a control character");
    const auto invalid = first_invalid_utf8(content);
    if (!invalid)
        return Decoded{std::string(content), marked ? Encoding::utf8_with_mark : Encoding::utf8};
    if (marked) return no_text(begin + *invalid, "UTF-8として不正", "broken UTF-8");
    return decode_cp932(bytes);
}

Encoded encode_cp932(std::string_view utf8) {
    const Converter converter = open_cp932();
    Encoded out;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(utf8, at);
        if (c < 0x80) {
            out.bytes += static_cast<char>(c);
            continue;
        }
        const std::string bytes = cp932_of(*converter, c);
        out.bytes += bytes.empty() ? "?" : bytes;
        if (bytes.empty() &&
            std::ranges::find(out.lost, c, &Unencodable::character) == out.lost.end())
            out.lost.push_back({c, begin});
    }
    return out;
}

std::string without_windows_spelling(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        char32_t c = next_code_point(utf8, at);
        for (const auto& [world, windows] : spellings)
            if (c == windows) c = world;
        append_utf8(out, c);
    }
    return out;
}

} // namespace text
