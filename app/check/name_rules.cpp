#include "check/name_rules.h"

#include "check/rule_sets.h"
#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <vector>

namespace check {
namespace {

/// How a part of a name may be read.
struct Part {
    enum class Kind { itself, something, anything } kind;
    char32_t character = 0;
};

bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_letter_or_digit(char32_t c) {
    return between(c, U'0', U'9') || between(c, U'A', U'Z') || between(c, U'a', U'z') ||
           between(c, U'０', U'９') || between(c, U'Ａ', U'Ｚ') || between(c, U'ａ', U'ｚ') ||
           between(c, U'À', U'ɏ');
}

bool is_read_sign(char32_t c) {
    return std::u32string_view(U"〜～&＆+＋%％×℃+").find(c) != std::u32string_view::npos;
}

std::size_t count_kanji(const std::string& text) {
    std::size_t kanji = 0;
    for (std::size_t i = 0; i < text.size();)
        kanji += text::is_read_kanji(text::next_code_point(text, i));
    return kanji;
}

std::vector<Part> parts_of(const std::string& read) {
    using Kind = Part::Kind;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < read.size();) {
        const char32_t c = text::next_code_point(read, i);
        if (between(c, U'ぁ', U'ゖ') || c == U'ー')
            parts.push_back({Kind::itself, c});
        else if (is_read_sign(c))
            parts.push_back({Kind::anything});
        else if (is_letter_or_digit(c) && (parts.empty() || parts.back().kind != Kind::something))
            parts.push_back({Kind::something});
    }
    return parts;
}

} // namespace

std::string bare_kanji(const text::RubyText& name) {
    std::string found;
    auto span = name.ruby.begin();
    for (std::size_t i = 0; i < name.base.size();) {
        while (span != name.ruby.end() && span->end <= i) ++span;
        const bool covered = span != name.ruby.end() && span->begin <= i;
        const std::size_t begin = i;
        const bool kanji = text::is_read_kanji(text::next_code_point(name.base, i));
        if (kanji && !covered) found += name.base.substr(begin, i - begin);
    }
    return found;
}

base::SourceRef at(base::SourceRef where, std::string_view column) {
    where.column = column;
    return where;
}

void missing_value(base::Findings& findings, const base::SourceRef& where,
                   std::string_view column) {
    const std::string name(column);
    base::report(findings, "missing-value", at(where, column),
                 {"「" + name + "」がからです", "\"" + name + "\" is empty"});
}

bool reading_fits(const text::RubyText& name, const std::string& reading) {
    const std::vector<Part> parts = parts_of(text::reading_of(name));
    // reachable[k]: the parts so far can be read as the first k characters.
    std::vector<char32_t> characters;
    for (std::size_t i = 0; i < reading.size();)
        characters.push_back(text::next_code_point(reading, i));
    constexpr std::size_t longest = 2'000;
    if (characters.size() > longest || parts.size() > longest) return false;
    std::vector<bool> reachable(characters.size() + 1, false);
    reachable[0] = true;
    for (const Part& part : parts) {
        std::vector<bool> next(reachable.size(), false);
        bool running = false;
        for (std::size_t k = 0; k < reachable.size(); ++k) {
            if (part.kind == Part::Kind::itself) {
                next[k] = k > 0 && reachable[k - 1] && characters[k - 1] == part.character;
                continue;
            }
            next[k] = running || (part.kind == Part::Kind::anything && reachable[k]);
            running = running || reachable[k];
        }
        reachable = std::move(next);
    }
    return reachable.back();
}

bool check_ruby(const text::RubyText& text, const base::SourceRef& where,
                base::Findings& findings) {
    const std::size_t before = findings.size();
    for (const char* mark : {"《", "》", "｜"}) {
        if (text.base.find(mark) == std::string::npos) continue;
        base::report(
            findings, "stray-ruby-mark", where,
            {"「" + text::shortened(text.base, 24) + "」の " + mark + " に相手がありません",
             std::string(mark) + " in \"" + text::shortened(text.base, 24) + "\" has no partner"});
        break;
    }
    for (const text::RubySpan& span : text.ruby) {
        const std::string base = text.base.substr(span.begin, span.end - span.begin);
        if (count_kanji(base) <= text::count_code_points(span.reading)) continue;
        base::report(findings, "ruby-too-short", where,
                     {"「" + base + "」に「" + span.reading + "」は短すぎます",
                      "\"" + span.reading + "\" is too short for \"" + base + "\""});
    }
    return findings.size() == before;
}

void check_name(const text::RubyText& name, const std::string& reading,
                const base::SourceRef& where, std::string_view name_column,
                std::string_view reading_column, base::Findings& findings) {
    if (name.empty()) return missing_value(findings, where, name_column);
    if (name.base.find_first_of("\n") != std::string::npos)
        base::report(findings, "line-break", at(where, name_column),
                     {"名前の中で改行しています", "There is a line break in the name"});
    if (!check_ruby(name, at(where, name_column), findings)) return;
    const std::string bare = bare_kanji(name);
    if (!bare.empty())
        base::report(findings, "kanji-without-ruby", at(where, name_column),
                     {"「" + name.base + "」の「" + bare + "」に読みがありません",
                      "\"" + bare + "\" in \"" + name.base + "\" has no reading"});
    if (reading_column.empty()) return;
    if (!text::is_hiragana_word(reading)) {
        base::report(findings, "bad-reading", at(where, reading_column),
                     {"「" + name.base + "」の読みが「" + reading + "」です",
                      "The reading of \"" + name.base + "\" is \"" + reading + "\""});
        return;
    }
    if (bare.empty() && !reading_fits(name, reading))
        base::report(
            findings, "reading-mismatch", at(where, reading_column),
            {"読み「" + reading + "」が、名前のルビ「" + text::reading_of(name) + "」と違います",
             "The reading \"" + reading + "\" differs from the name's ruby \"" +
                 text::reading_of(name) + "\""});
}

} // namespace check
