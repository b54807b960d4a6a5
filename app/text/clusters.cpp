#include "text/clusters.h"

#include "text/characters.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace text {
namespace {

constexpr std::size_t most_code_points = 32; ///< of a cluster

Spacing spacing_of(char32_t c) {
    if (c < 0x2E80) {
        if (c < 0x80) {
            if (is_digit(c) || is_letter(c)) return Spacing::western;
            return c <= 0x20 ? Spacing::blank : Spacing::other;
        }
        if (c == 0x2018 || c == 0x201C) return Spacing::other;
        return is_letter(c) ? Spacing::western : Spacing::other;
    }
    switch (c) {
    case 0x3000:
        return Spacing::blank;
    case U'、':
    case U'。':
    case U'，':
    case U'．':
        return Spacing::comma;
    case U'〈':
    case U'《':
    case U'「':
    case U'『':
    case U'【':
    case U'〔':
    case U'〖':
    case U'（':
    case U'［':
    case U'｛':
        return Spacing::opening;
    case U'〉':
    case U'》':
    case U'」':
    case U'』':
    case U'】':
    case U'〕':
    case U'〗':
    case U'）':
    case U'］':
    case U'｝':
        return Spacing::closing;
    case U'ー':
    case U'々':
    case U'〆':
    case U'〇':
        return Spacing::japanese;
    default:
        break;
    }
    if (c >= 0xFF00 && c <= 0xFFEF) return Spacing::other;
    return is_kana(c) || is_kanji(c) ? Spacing::japanese : Spacing::other;
}

/// Characters that may combine with a neighbour into one cluster.
bool may_join(char32_t c) {
    if (c < 0x300) return false;
    if (is_hiragana_letter(c)) return false;
    if (c >= 0x30A1 && c <= 0x30FE) return false;
    if (c >= 0x4E00 && c <= 0x9FFF) return false;
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK) !=
           U_GCB_OTHER;
}

bool is_right_to_left(char32_t c) {
    if (c < 0x590) return false;
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    switch (direction) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE:
        return true;
    default:
        return false;
    }
}

bool is_invisible(char32_t c) {
    return c >= 0xAD &&
           (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
            (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
            (c > 0xFF && is_variation_selector(c)) ||
            (c >= 0x300 && (c < 0x3000 || c > 0x9FFF) &&
             u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)));
}

/// Where clusters begin by Unicode's rules; used only for text with combining marks or joiners.
std::vector<bool> joined_starts(std::string_view text) {
    std::vector<bool> starts(text.size() + 1, false);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_SUCCESS(status)) iterator->setText(&utext, status);
    if (U_SUCCESS(status))
        for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE;
             at = iterator->next())
            starts[static_cast<std::size_t>(at)] = true;
    utext_close(&utext);
    if (U_FAILURE(status)) std::fill(starts.begin(), starts.end(), true);
    return starts;
}

void set_levels(std::string_view text, std::vector<Cluster>& clusters) {
    const icu::UnicodeString utf16 = to_utf16(text);
    const std::unique_ptr<UBiDi, void (*)(UBiDi*)> bidi(ubidi_open(), ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), utf16.getBuffer(), utf16.length(), UBIDI_DEFAULT_LTR, nullptr,
                  &status);
    const UBiDiLevel* const levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status)) return;
    std::int32_t unit = 0;
    for (Cluster& cluster : clusters) {
        cluster.level = levels[unit];
        for (std::size_t at = cluster.begin; at < cluster.end;)
            unit += U16_LENGTH(static_cast<UChar32>(next_code_point(text, at)));
    }
}

} // namespace

bool divide(std::string_view text, std::vector<Cluster>& out) {
    bool joins = false;
    bool right_to_left = false;
    out.clear();
    out.reserve(text.size() / 3 + 1);
    for (std::size_t at = 0; at < text.size();) {
        Cluster cluster;
        cluster.begin = static_cast<std::uint32_t>(at);
        cluster.code_point = next_code_point(text, at);
        cluster.end = static_cast<std::uint32_t>(at);
        joins = joins || may_join(cluster.code_point);
        right_to_left = right_to_left || is_right_to_left(cluster.code_point);
        out.push_back(cluster);
    }
    if (joins) {
        const std::vector<bool> starts = joined_starts(text);
        std::size_t kept = 0;
        std::size_t length = 0;
        for (const Cluster& cluster : out) {
            if (kept > 0 && !starts[cluster.begin] && length < most_code_points) {
                out[kept - 1].end = cluster.end;
                ++length;
            } else {
                out[kept++] = cluster;
                length = 1;
            }
        }
        out.resize(kept);
    }
    for (Cluster& cluster : out) {
        cluster.spacing = spacing_of(cluster.code_point);
        cluster.invisible = is_invisible(cluster.code_point);
    }
    if (right_to_left) set_levels(text, out);
    return right_to_left;
}

} // namespace text
