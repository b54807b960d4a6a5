#include "text/furigana.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace text {
namespace {

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool kanji = false;
    std::string kana; ///< of a piece of kana, in hiragana
};

/// Alternating pieces of kanji and kana; nothing if there are other characters.
std::optional<std::vector<Piece>> pieces_of(std::string_view surface) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < surface.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(surface, at);
        const bool kanji = is_kanji(c) || is_variation_selector(c);
        const bool unread = c == U'・';
        if (!kanji && !is_kana(c) && !unread) return std::nullopt;
        if (pieces.empty() || pieces.back().kanji != kanji)
            pieces.push_back({begin, at, kanji, {}});
        pieces.back().end = at;
        if (!kanji && !unread) pieces.back().kana += to_hiragana(surface.substr(begin, at - begin));
    }
    return pieces;
}

/// Kana with which the reading of a kanji never begins.
bool is_never_first(char32_t c) {
    return std::u32string_view(U"ぁぃぅぇぉっゃゅょゎーん").find(c) != std::u32string_view::npos;
}

std::size_t moras_of(std::string_view kana) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < kana.size();)
        count += std::u32string_view(U"ぁぃぅぇぉゃゅょゎ").find(next_code_point(kana, at)) ==
                 std::u32string_view::npos;
    return count;
}

/// Tries every division and keeps the one whose readings are closest to two morae for each kanji.
class Fit {
  public:
    Fit(std::string_view surface, const std::vector<Piece>& pieces)
        : surface_(surface), pieces_(pieces) {}

    std::vector<RubySpan> best(std::string_view reading) {
        attempt(0, reading, 0);
        return best_;
    }

  private:
    void attempt(std::size_t piece, std::string_view reading, std::size_t strain) {
        if (tries_++ > most_tries || strain >= best_strain_) return;
        if (piece == pieces_.size()) {
            if (!reading.empty()) return;
            best_strain_ = strain;
            best_ = spans_;
            return;
        }
        const Piece& now = pieces_[piece];
        if (!now.kanji) {
            if (reading.starts_with(now.kana))
                attempt(piece + 1, reading.substr(now.kana.size()), strain);
            return;
        }
        std::size_t first = 0;
        if (reading.empty() || is_never_first(next_code_point(reading, first))) return;
        const std::size_t usual =
            2 * count_code_points(surface_.substr(now.begin, now.end - now.begin));
        for (std::size_t taken = 0; taken < reading.size();) {
            next_code_point(reading, taken);
            const std::string_view part = reading.substr(0, taken);
            const std::size_t moras = moras_of(part);
            spans_.push_back({now.begin, now.end, std::string(part)});
            attempt(piece + 1, reading.substr(taken),
                    strain + (moras > usual ? moras - usual : usual - moras));
            spans_.pop_back();
        }
    }

    static constexpr std::size_t most_tries = 10'000;
    std::string_view surface_;
    const std::vector<Piece>& pieces_;
    std::vector<RubySpan> spans_;
    std::vector<RubySpan> best_;
    std::size_t best_strain_ = static_cast<std::size_t>(-1);
    std::size_t tries_ = 0;
};

bool overlaps(const std::vector<RubySpan>& sorted, std::size_t begin, std::size_t end) {
    const auto after =
        std::lower_bound(sorted.begin(), sorted.end(), end,
                         [](const RubySpan& s, std::size_t e) { return s.begin < e; });
    return after != sorted.begin() && std::prev(after)->end > begin;
}

void add(std::vector<RubySpan>& sorted, RubySpan span) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), span.begin,
                                     [](const RubySpan& s, std::size_t b) { return s.begin < b; });
    sorted.insert(at, std::move(span));
}

/// The remaining reading of a word of which one kanji has a given reading: 児《じ》 of 児童, じどう
/// → 童《どう》.
void add_rest(const RubySpan& whole, const std::vector<RubySpan>& given,
              std::vector<RubySpan>& out) {
    for (const RubySpan& known : given) {
        if (known.begin < whole.begin || known.end > whole.end) continue;
        const std::string reading = to_hiragana(known.reading);
        RubySpan rest = whole;
        if (known.begin == whole.begin && whole.reading.starts_with(reading)) {
            rest.begin = known.end;
            rest.reading = whole.reading.substr(reading.size());
        } else if (known.end == whole.end && whole.reading.ends_with(reading)) {
            rest.end = known.begin;
            rest.reading = whole.reading.substr(0, whole.reading.size() - reading.size());
        } else {
            continue;
        }
        if (rest.begin < rest.end && !rest.reading.empty() && !overlaps(out, rest.begin, rest.end))
            add(out, rest);
        return;
    }
}

} // namespace

std::vector<RubySpan> divide_reading(std::string_view surface, std::string_view reading) {
    constexpr std::size_t longest = 90; ///< bytes; words in dictionaries are far shorter
    std::vector<RubySpan> out;
    if (surface.size() > longest || reading.size() > longest || reading.empty()) return out;
    const std::optional<std::vector<Piece>> pieces = pieces_of(surface);
    if (!pieces) return out;
    const std::size_t kanji = static_cast<std::size_t>(
        std::count_if(pieces->begin(), pieces->end(), [](const Piece& p) { return p.kanji; }));
    if (kanji == 0 || count_code_points(reading) > 6 * count_code_points(surface)) return out;
    return Fit(surface, *pieces).best(to_hiragana(reading));
}

std::vector<RubySpan> readings_for(std::string_view base, const std::vector<Morpheme>& morphemes,
                                   const std::vector<RubySpan>& given) {
    std::vector<RubySpan> out = given;
    std::stable_sort(out.begin(), out.end(),
                     [](const RubySpan& a, const RubySpan& b) { return a.begin < b.begin; });
    for (RubySpan& span : counter_readings(base))
        if (!overlaps(out, span.begin, span.end)) add(out, std::move(span));
    for (const Morpheme& morpheme : morphemes) {
        const std::string_view surface = base.substr(morpheme.begin, morpheme.end - morpheme.begin);
        for (RubySpan& span : divide_reading(surface, morpheme.reading)) {
            span.begin += morpheme.begin;
            span.end += morpheme.begin;
            if (overlaps(out, span.begin, span.end))
                add_rest(span, given, out);
            else
                add(out, std::move(span));
        }
    }
    return out;
}

} // namespace text
