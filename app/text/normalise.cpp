#include "text/normalise.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/folds.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::size_t most_code_points = 10'000;

bool is_dropped_control(char32_t c) { return is_control(c) && c != U'\n' && c != U'\t'; }

char32_t hiragana_of(char32_t c) {
    if (c >= 0x30A1 && c <= 0x30F6) return c - 0x60;
    if (c == U'ヽ') return U'ゝ';
    if (c == U'ヾ') return U'ゞ';
    return c;
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0xFF70 ||
           c == 0xFF0D || c == 0x30FC || c == 0x2043 || c == 0xFE63;
}

/// Blanks, middle dots and joiners have no meaning for a search.
bool is_ignored(char32_t c) {
    switch (c) {
    case U'・':
    case U'･':
    case U'·':
    case U'•':
    case 0xFEFF:
        return true;
    default:
        return c <= 0x20 || is_blank(c);
    }
}

/// Spacing voicing marks are combined with the kana before them, which NFKC does not do.
std::u32string with_combining_marks(std::string_view text) {
    std::u32string out;
    out.reserve(std::min(text.size(), most_code_points));
    for (std::size_t at = 0; at < text.size() && out.size() < most_code_points;) {
        char32_t c = next_code_point(text, at);
        if (c == 0x309B) c = 0x3099;
        if (c == 0x309C) c = 0x309A;
        if (!is_dropped_control(c)) out += c;
    }
    return out;
}

std::u32string casefolded(const std::u32string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
    base::require(U_SUCCESS(status), "ICU has no NFKC case folding");
    const icu::UnicodeString folded =
        nfkc->normalize(icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                      static_cast<std::int32_t>(text.size())),
                        status);
    base::require(U_SUCCESS(status), "ICU could not normalise a text");
    std::u32string out;
    out.reserve(static_cast<std::size_t>(folded.length()));
    for (std::int32_t i = 0; i < folded.length();) {
        const UChar32 c = folded.char32At(i);
        out += static_cast<char32_t>(c);
        i += U16_LENGTH(c);
    }
    return out;
}

/// A dash after kana becomes the long mark, elsewhere a hyphen; blanks and dots are dropped;
/// hiragana is kept.
std::u32string plain_kana(const std::u32string& text) {
    std::u32string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        if (is_ignored(c)) continue;
        if (is_dash(c)) {
            const bool after_kana = !out.empty() && (is_kana(out.back()) || out.back() == U'ー');
            out += after_kana ? U'ー' : U'-';
        } else {
            out += hiragana_of(c);
        }
    }
    return out;
}

struct KanaFold {
    char32_t kana = 0; ///< unvoiced and not small
    char32_t vowel = 0;
};

KanaFold kana_fold(char32_t c) {
    static constexpr std::array<std::u32string_view, 5> columns = {
        U"あぁかがさざただなはばぱまやゃらわゎゕ", U"いぃきぎしじちぢにひびぴみりゐ",
        U"うぅくぐすずつづっぬふぶぷむゆゅるゔ", U"えぇけげせぜてでねへべぺめれゑゖ",
        U"おぉこごそぞとどのほぼぽもよょろを"};
    static constexpr std::u32string_view vowels = U"あいうえお";
    static constexpr std::u32string_view from =
        U"がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゎゔをゐゑゕゖ";
    static constexpr std::u32string_view to =
        U"かきくけこさしすせそたしすてとはひふへほはひふへほあいうえおつやゆよわうおいえかけ";
    static_assert(from.size() == to.size());
    KanaFold fold{c, 0};
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].find(c) != std::u32string_view::npos) fold.vowel = vowels[i];
    if (const std::size_t at = from.find(c); at != std::u32string_view::npos) fold.kana = to[at];
    return fold;
}

std::string loosely(const std::u32string& key) {
    std::string out;
    out.reserve(key.size() * 3);
    char32_t vowel = 0;
    for (const char32_t c : key) {
        if (c == U'ー') {
            if (vowel != 0) append_utf8(out, vowel);
            continue;
        }
        if (c == 0x3099 || c == 0x309A) continue;
        const KanaFold fold = is_hiragana(c) ? kana_fold(c) : KanaFold{c, 0};
        append_utf8(out, fold.kana);
        vowel = fold.vowel;
    }
    return out;
}

const Folds& folds() {
    static const Folds table(
        [](const std::u32string& side) { return plain_kana(casefolded(side)); });
    return table;
}

} // namespace

SearchKey search_key(std::string_view text) {
    const std::u32string key =
        plain_kana(folds().apply(plain_kana(casefolded(with_combining_marks(text)))));
    SearchKey result;
    result.key.reserve(key.size() * 3);
    for (const char32_t c : key) append_utf8(result.key, c);
    result.folded = loosely(key);
    return result;
}

std::string to_hiragana(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        append_utf8(out, hiragana_of(next_code_point(text, at)));
    return out;
}

std::string to_valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const char32_t c = next_code_point(bytes, at);
        if (!is_dropped_control(c)) append_utf8(out, c);
    }
    return out;
}

bool is_valid_utf8(std::string_view bytes) {
    bool valid = true;
    for (std::size_t at = 0; at < bytes.size() && valid;) next_code_point(bytes, at, &valid);
    return valid;
}

} // namespace text
