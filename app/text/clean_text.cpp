#include "text/clean_text.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>

namespace text {
namespace {

constexpr std::size_t longest_reading = 300; ///< bytes

bool is_clean(std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // C2 80 to C2 9F are control characters, E2 80 A8 and A9 line ends.
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F || byte == 0xC2) return false;
    }
    return is_valid_utf8(text) && text.find("\u2028") == std::string_view::npos &&
           text.find("\u2029") == std::string_view::npos;
}

/// The new offset of each byte of the old text.
class Moves {
  public:
    explicit Moves(std::size_t size) : to_(size + 1, 0) {}
    void set(std::size_t from, std::size_t to) { to_[from] = to; }
    std::size_t operator()(std::size_t from) const { return to_[std::min(from, to_.size() - 1)]; }

  private:
    std::vector<std::size_t> to_;
};

bool is_line_end(char32_t c) { return c == U'\n' || c == 0x85 || c == 0x2028 || c == 0x2029; }

} // namespace

CleanText::CleanText(const RubyText& from) : ruby(from.ruby), breaks(from.breaks) {
    if (from.base.size() <= most_code_points && is_clean(from.base)) {
        text = from.base;
    } else {
        Moves moved(from.base.size());
        std::size_t count = 0;
        for (std::size_t at = 0; at < from.base.size();) {
            const std::size_t begin = at;
            const char32_t c = next_code_point(from.base, at);
            if (count == most_code_points) {
                shortened = true;
                at = from.base.size();
            }
            for (std::size_t i = begin; i < at; ++i) moved.set(i, text.size());
            if (shortened) continue;
            ++count;
            if (is_line_end(c) || (c == U'\r' && from.base.substr(at, 1) != "\n"))
                text += '\n';
            else if (c == U'\t')
                text += ' ';
            else if (!is_control(c))
                append_utf8(text, c);
        }
        moved.set(from.base.size(), text.size());
        for (RubySpan& span : ruby) {
            span.begin = moved(span.begin);
            span.end = moved(span.end);
        }
        for (PhraseBreak& place : breaks) place.offset = moved(place.offset);
    }
    for (RubySpan& span : ruby) {
        if (span.reading.size() > longest_reading) span.reading.clear();
        if (!is_clean(span.reading)) span.reading = to_valid_utf8(span.reading);
        std::erase(span.reading, '\n');
    }
    std::erase_if(ruby, [&](const RubySpan& span) {
        return span.begin >= span.end || span.end > text.size() || span.reading.empty();
    });
    std::stable_sort(ruby.begin(), ruby.end(),
                     [](const RubySpan& a, const RubySpan& b) { return a.begin < b.begin; });
    std::stable_sort(breaks.begin(), breaks.end(), [](const PhraseBreak& a, const PhraseBreak& b) {
        return a.offset < b.offset;
    });
}

std::vector<RubySpan> CleanText::ruby_within(std::size_t begin, std::size_t end) const {
    std::vector<RubySpan> out;
    auto span = std::lower_bound(ruby.begin(), ruby.end(), begin,
                                 [](const RubySpan& s, std::size_t b) { return s.begin < b; });
    for (; span != ruby.end() && span->begin < end; ++span)
        if (span->end <= end)
            out.push_back({span->begin - begin, span->end - begin, span->reading});
    return out;
}

std::vector<PhraseBreak> CleanText::breaks_within(std::size_t begin, std::size_t end) const {
    std::vector<PhraseBreak> out;
    auto place = std::upper_bound(breaks.begin(), breaks.end(), begin,
                                  [](std::size_t b, const PhraseBreak& p) { return b < p.offset; });
    for (; place != breaks.end() && place->offset < end; ++place)
        out.push_back({place->offset - begin, place->level});
    return out;
}

} // namespace text
