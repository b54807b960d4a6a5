#include "text/ruby.h"

#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace text {
namespace {

constexpr std::string_view open_mark = "《";
constexpr std::string_view close_mark = "》";
constexpr std::string_view start_mark = "｜";
constexpr std::size_t longest_reading = 300; ///< bytes; anything longer is not a reading

enum class Kind { other, kanji, digit, letter };

Kind kind_of(char32_t c) {
    if (is_digit(c)) return Kind::digit;
    if (is_kanji(c)) return Kind::kanji;
    if (is_letter(c)) return Kind::letter;
    return Kind::other;
}

/// The beginning, not before `from`, of the run of characters of one kind that ends at `end`.
std::size_t run_begin(std::string_view text, std::size_t from, std::size_t end) {
    std::size_t begin = end;
    Kind run = Kind::other;
    for (std::size_t at = end; at > from;) {
        const std::size_t previous = std::max(from, code_point_begin(text, at - 1));
        std::size_t next = previous;
        const char32_t c = next_code_point(text, next);
        if (is_variation_selector(c)) {
            at = previous;
            continue;
        }
        const Kind kind = kind_of(c);
        if (kind == Kind::other || (run != Kind::other && kind != run)) break;
        run = kind;
        begin = at = previous;
    }
    return begin;
}

bool is_reading(std::string_view text) {
    if (text.empty() || text.size() > longest_reading) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_kana(c) && c != U'・' && c != U' ' && c != U'　') return false;
    }
    return true;
}

struct Pair {
    std::size_t open = 0;  ///< byte of 《
    std::size_t close = 0; ///< byte of 》
};

std::optional<Pair> pair_at(std::string_view text, std::size_t open) {
    const std::string_view window =
        text.substr(open, longest_reading + open_mark.size() + close_mark.size());
    const std::size_t close = window.find(close_mark);
    if (close == std::string_view::npos) return std::nullopt;
    if (!is_reading(window.substr(open_mark.size(), close - open_mark.size()))) return std::nullopt;
    return Pair{open, open + close};
}

} // namespace

RubyText parse_ruby(std::string_view marked) {
    RubyText out;
    out.base.reserve(marked.size());
    std::size_t run_from = 0; // of out.base: a run begins no earlier
    constexpr std::size_t nowhere = std::string::npos;
    std::size_t start_at = nowhere; // byte of out.base at the last ｜
    const auto give_up_mark = [&] {
        if (start_at != nowhere) out.base.insert(start_at, start_mark);
        start_at = nowhere;
    };
    for (std::size_t at = 0; at < marked.size();) {
        const std::string_view rest = marked.substr(at);
        if (rest.starts_with(start_mark)) {
            give_up_mark();
            start_at = run_from = out.base.size();
            at += start_mark.size();
            continue;
        }
        if (rest.starts_with(open_mark)) {
            const std::optional<Pair> pair = pair_at(marked, at);
            const std::size_t end = out.base.size();
            const std::size_t begin =
                start_at != nowhere ? start_at : run_begin(out.base, run_from, end);
            if (pair && begin < end) {
                const std::size_t from = pair->open + open_mark.size();
                out.ruby.push_back(
                    {begin, end, std::string(marked.substr(from, pair->close - from))});
                start_at = nowhere;
                run_from = end;
                at = pair->close + close_mark.size();
                continue;
            }
        }
        if (rest.front() == '\n') give_up_mark();
        out.base += rest.front();
        ++at;
    }
    give_up_mark();
    return out;
}

std::string write_ruby(const RubyText& text) {
    std::string out;
    std::size_t done = 0;
    for (const RubySpan& span : text.ruby) {
        if (span.begin < done || span.end <= span.begin || span.end > text.base.size()) continue;
        out.append(text.base, done, span.begin - done);
        if (run_begin(text.base, done, span.end) != span.begin) out += start_mark;
        out.append(text.base, span.begin, span.end - span.begin);
        out.append(open_mark).append(span.reading).append(close_mark);
        done = span.end;
    }
    return out.append(text.base, done, std::string::npos);
}

RubyText as_written(RubyText text) {
    std::erase_if(text.ruby, [](const RubySpan& span) { return span.added; });
    text.breaks.clear();
    return text;
}

std::string reading_of(const RubyText& text) {
    std::string out;
    std::size_t done = 0;
    for (const RubySpan& span : text.ruby) {
        if (span.begin < done || span.end < span.begin || span.end > text.base.size()) continue;
        out.append(text.base, done, span.begin - done).append(span.reading);
        done = span.end;
    }
    out.append(text.base, done, std::string::npos);
    return to_hiragana(out);
}

RubyText slice_ruby(const RubyText& text, std::size_t begin, std::size_t end) {
    RubyText part;
    part.base = text.base.substr(begin, end - begin);
    for (RubySpan span : text.ruby) {
        if (span.begin < begin || span.end > end) continue;
        span.begin -= begin;
        span.end -= begin;
        part.ruby.push_back(std::move(span));
    }
    for (const PhraseBreak& place : text.breaks)
        if (place.offset > begin && place.offset < end)
            part.breaks.push_back({place.offset - begin, place.level});
    return part;
}

RubyText join_ruby(const RubyText& first, std::string_view between, const RubyText& second) {
    RubyText all = first;
    all.base += between;
    const std::size_t at = all.base.size();
    all.base += second.base;
    for (RubySpan span : second.ruby) {
        span.begin += at;
        span.end += at;
        all.ruby.push_back(std::move(span));
    }
    for (const PhraseBreak& place : second.breaks)
        all.breaks.push_back({place.offset + at, place.level});
    const auto unknown = [](const RubyText& text) { return !text.empty() && text.breaks.empty(); };
    if (unknown(first) || unknown(second)) all.breaks.clear();
    return all;
}

} // namespace text
