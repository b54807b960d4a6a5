#include "text/line_break.h"

#include "base/require.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <map>

namespace text {

bool never_begins_a_line(const Cluster& cluster) {
    static constexpr std::u32string_view characters =
        U"ー々ゝゞヽヾ・：；？！‼⁇⁈⁉〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰﾞ"
        U"ﾟ!),.:;?]}%";
    return cluster.spacing == Spacing::closing || cluster.spacing == Spacing::comma ||
           characters.find(cluster.code_point) != std::u32string_view::npos;
}

struct LineBreaker::Impl {
    std::map<std::string, std::unique_ptr<icu::BreakIterator>, std::less<>> iterators;
    icu::UnicodeString utf16;
    std::vector<std::int32_t> units; ///< where each cluster begins in utf16

    icu::BreakIterator& iterator(const std::string& locale) {
        std::unique_ptr<icu::BreakIterator>& made = iterators[locale];
        if (!made) {
            UErrorCode status = U_ZERO_ERROR;
            made.reset(icu::BreakIterator::createLineInstance(icu::Locale(locale.c_str()), status));
            base::require(U_SUCCESS(status), "ICU has no line break rules");
        }
        return *made;
    }

    /// Sets all breaks of the iterator that have the class `from` to `to`.
    void mark(const std::string& locale, BreakClass from, BreakClass to,
              std::vector<BreakClass>& out) {
        icu::BreakIterator& breaks = iterator(locale);
        breaks.setText(utf16);
        std::size_t cluster = 0;
        for (std::int32_t at = breaks.first(); at != icu::BreakIterator::DONE; at = breaks.next()) {
            while (cluster < units.size() && units[cluster] < at) ++cluster;
            if (cluster == units.size()) return;
            if (cluster > 0 && units[cluster] == at && out[cluster] == from) out[cluster] = to;
        }
    }
};

namespace {

bool ends_phrase(const Cluster& cluster) {
    return cluster.spacing == Spacing::blank || cluster.spacing == Spacing::comma ||
           cluster.code_point == U'・';
}

} // namespace

LineBreaker::LineBreaker() : impl_(std::make_unique<Impl>()) {}
LineBreaker::~LineBreaker() = default;

void LineBreaker::classify(std::string_view paragraph, const std::vector<Cluster>& clusters,
                           const std::vector<PhraseBreak>* breaks,
                           const std::vector<RubySpan>& ruby, const std::string& language,
                           std::vector<BreakClass>& out) {
    out.assign(clusters.size(), BreakClass::none);
    impl_->utf16 = to_utf16(paragraph);
    impl_->units.clear();
    bool has_japanese = false;
    std::int32_t unit = 0;
    for (const Cluster& cluster : clusters) {
        impl_->units.push_back(unit);
        has_japanese = has_japanese || cluster.spacing == Spacing::japanese;
        if (cluster.end - cluster.begin <= 3) {
            ++unit; // one code point of the first plane, or one of several joined ASCII characters
            if (cluster.end - cluster.begin == 1 || cluster.code_point >= 0x800) continue;
            --unit;
        }
        for (std::size_t at = cluster.begin; at < cluster.end;)
            unit += U16_LENGTH(static_cast<UChar32>(next_code_point(paragraph, at)));
    }
    const bool japanese = has_japanese || language.starts_with("ja");
    impl_->mark(japanese ? "ja@lb=strict" : language + "@lb=strict", BreakClass::none,
                BreakClass::legal, out);
    // やさしい にほんご is written with blanks between its phrases, and ICU would find more phrases
    // inside them. A text without blanks was not written that way.
    const bool spaced = language == "ja-Hira" && paragraph.find(' ') != std::string_view::npos;
    if (has_japanese && breaks == nullptr && !spaced) {
        impl_->mark("ja@lb=strict;lw=phrase", BreakClass::legal, BreakClass::phrase, out);
        mend_phrases(clusters, out);
    }

    if (!has_japanese) // words end at blanks, their parts at hyphens
        std::replace(out.begin(), out.end(), BreakClass::legal, BreakClass::compound);

    const auto cluster_at = [&](std::size_t byte) {
        return static_cast<std::size_t>(
            std::lower_bound(clusters.begin(), clusters.end(), byte,
                             [](const Cluster& c, std::size_t b) { return c.begin < b; }) -
            clusters.begin());
    };
    static const std::vector<PhraseBreak> none;
    for (const PhraseBreak& known : breaks != nullptr ? *breaks : none) {
        const std::size_t at = cluster_at(known.offset);
        if (at >= out.size() || clusters[at].begin != known.offset) continue;
        if (out[at] == BreakClass::legal)
            out[at] = known.level == PhraseBreak::Level::bunsetsu ? BreakClass::phrase
                                                                  : BreakClass::compound;
    }
    for (std::size_t i = 1; i < out.size(); ++i)
        if (out[i] == BreakClass::none &&
            (never_begins_a_line(clusters[i]) || clusters[i - 1].spacing == Spacing::opening))
            out[i] = BreakClass::never;
    // A break after a blank, 、。 or ・ is always a good one.
    for (std::size_t i = 1; i < out.size(); ++i)
        if (out[i] <= BreakClass::legal && ends_phrase(clusters[i - 1]))
            out[i] = BreakClass::phrase;
    keep_together(clusters, out);
    for (const RubySpan& span : ruby) {
        const std::size_t end = cluster_at(span.end);
        for (std::size_t i = cluster_at(span.begin) + 1; i < end && i < out.size(); ++i)
            out[i] = std::max(out[i], BreakClass::reading);
    }
}

} // namespace text
