#include "text/reading_doubts.h"

#include "base/lists.h"
#include "text/furigana.h"

#include <algorithm>
#include <span>

namespace text {
namespace {

using Spans = std::vector<RubySpan>;

/// The fewest spans of both lists that cover the same bytes.
struct Pair {
    std::size_t own_first, own_last, other_first, other_last; ///< last: one behind
};

/// Extends the pair over adjacent spans until both end at the same byte; false if they never do.
bool meet(const Spans& own, const Spans& other, Pair& pair) {
    while (own[pair.own_last - 1].end != other[pair.other_last - 1].end) {
        const bool own_is_shorter = own[pair.own_last - 1].end < other[pair.other_last - 1].end;
        const Spans& spans = own_is_shorter ? own : other;
        std::size_t& last = own_is_shorter ? pair.own_last : pair.other_last;
        if (last == spans.size() || spans[last].begin != spans[last - 1].end) return false;
        ++last;
    }
    return true;
}

std::vector<Pair> pairs_of(const Spans& own, const Spans& other) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0, j = 0; i < own.size() && j < other.size();) {
        if (own[i].begin != other[j].begin) {
            ++(own[i].begin < other[j].begin ? i : j);
            continue;
        }
        Pair pair{i, i + 1, j, j + 1};
        if (meet(own, other, pair)) pairs.push_back(pair);
        i = pair.own_last;
        j = pair.other_last;
    }
    return pairs;
}

std::string joined(const Spans& spans, std::size_t first, std::size_t last) {
    return base::join(std::span(spans).subspan(first, last - first), "", &RubySpan::reading);
}

/// The reading of bytes `begin` to `end` of `base` with these spans.
std::string reading_within(const std::string& base, const Spans& spans, std::size_t begin,
                           std::size_t end) {
    return reading_of(slice_ruby({base, spans, {}}, begin, end));
}

} // namespace

std::vector<ReadingDoubt> reading_doubts(const RubyText& text, const std::vector<Morpheme>& own,
                                         const std::vector<Morpheme>& other) {
    const Spans own_spans = readings_for(text.base, own, text.ruby);
    const Spans other_spans = readings_for(text.base, other, text.ruby);
    std::vector<ReadingDoubt> doubts;
    for (const Pair& pair : pairs_of(own_spans, other_spans)) {
        if (joined(own_spans, pair.own_first, pair.own_last) ==
            joined(other_spans, pair.other_first, pair.other_last))
            continue;
        std::size_t begin = own_spans[pair.own_first].begin;
        std::size_t end = own_spans[pair.own_last - 1].end;
        const std::size_t first = begin, last = end;
        bool confirmed = false;
        for (const Morpheme& morpheme : own) {
            if (morpheme.end <= first || morpheme.begin >= last) continue;
            confirmed = confirmed || morpheme.confirmed;
            begin = std::min(begin, morpheme.begin);
            end = std::max(end, morpheme.end);
        }
        if (confirmed) continue;
        Spans otherwise;
        for (const RubySpan& span : own_spans)
            if (span.end <= first || span.begin >= last) otherwise.push_back(span);
        const auto at = std::ranges::lower_bound(otherwise, first, {}, &RubySpan::begin);
        otherwise.insert(at, other_spans.begin() + static_cast<std::ptrdiff_t>(pair.other_first),
                         other_spans.begin() + static_cast<std::ptrdiff_t>(pair.other_last));
        doubts.push_back({begin, end, reading_within(text.base, own_spans, begin, end),
                          reading_within(text.base, otherwise, begin, end)});
    }
    return doubts;
}

} // namespace text
