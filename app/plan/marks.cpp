#include "plan/marks.h"

#include "plan/words.h"

#include <optional>

namespace plan {
namespace {

using View = std::u32string_view;

constexpr View openings = U"([{<【〔〈《「『", closings = U")]}>】〕〉》」』";
constexpr View possible_signs = U"◎○●★☆◇◆■□▲△※＊*";

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

/// The meaning of a single word; nothing if it does not mark a row.
std::optional<Marks> mark_of(View word) {
    Marks marks;
    if (word.starts_with(U"※")) word.remove_prefix(1);
    if (word.starts_with(U"再掲") || word == U"一部再掲" || word == U"再")
        marks.repeat = true;
    else if (word == U"新規" || word == U"新" || word == U"新規事業" || word == U"新規施策" ||
             word == U"new" || word == U"NEW")
        marks.is_new = true;
    else if (word == U"拡充" || word == U"拡" || word == U"拡大" || word == U"拡充事業")
        marks.extended = true;
    else if (word == U"内容の充実" || word == U"充実")
        marks.enriched = true;
    else if (word.ends_with(U"の維持") || word == U"維持")
        marks.kept = true;
    else if (word != U"継続" && word != U"継")
        return std::nullopt;
    return marks;
}

/// The meaning of a bracket's content: 再掲・拡充.
std::optional<Marks> marks_of(View inside) {
    Marks all;
    for (std::size_t at = 0; at <= inside.size();) {
        const std::size_t end = std::min(inside.find_first_of(U"・、,/ ", at), inside.size());
        // 再掲 may be followed by the place of the original: 再掲1-2-4.
        const auto marks = mark_of(inside.substr(at, end - at));
        if (!marks && !all.repeat) return std::nullopt;
        if (marks) all.add(*marks);
        at = end + 1;
    }
    return all;
}

} // namespace

std::vector<std::string> Marks::names() const {
    std::vector<std::string> names;
    if (is_new) names.emplace_back("new");
    if (extended) names.emplace_back("extended");
    if (enriched) names.emplace_back("enriched");
    if (kept) names.emplace_back("kept");
    return names;
}

void Marks::add(const Marks& other) {
    repeat |= other.repeat;
    is_new |= other.is_new;
    extended |= other.extended;
    enriched |= other.enriched;
    kept |= other.kept;
}

bool Legend::read(std::string_view line) {
    std::u32string text = folded_without_blanks(line);
    while (!text.empty() && in(text.front(), U"(※")) {
        // ※ may introduce the explanation or be the explained sign itself.
        if (text.size() > 1 && in(text[1], U"はが:=…印")) break;
        text.erase(0, 1);
    }
    if (text.size() < 3 || text.size() > 40 || !in(text.front(), possible_signs)) return false;
    const char32_t sign = text.front();
    View rest = View(text).substr(1);
    if (rest.starts_with(U"印") || rest.starts_with(U"」")) rest.remove_prefix(1);
    if (rest.empty() || !in(rest.front(), U"はが:=…-→、")) return false;
    while (!rest.empty() && in(rest.front(), U"はが:=…-→、「")) rest.remove_prefix(1);
    Marks marks;
    marks.is_new = rest.find(U"新規") != View::npos;
    marks.extended = rest.find(U"拡充") != View::npos;
    marks.repeat = rest.find(U"再掲") != View::npos;
    if (marks == Marks()) return false;
    signs_[sign] = marks;
    return true;
}

Marks take_marks(std::string& name, const Legend& legend) {
    std::u32string text = text::code_points(name);
    Marks all;
    const auto fold_one = [](char32_t c) {
        const std::u32string folded_one = folded(text::utf8_of(View(&c, 1)));
        return folded_one.empty() ? U' ' : folded_one.front();
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = fold_one(text[at]);
        if (const auto sign = legend.signs().find(text[at]); sign != legend.signs().end()) {
            all.add(sign->second);
            text.erase(at, 1);
            continue;
        }
        const std::size_t kind = openings.find(c);
        if (kind == View::npos) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && end - at < 24 && fold_one(text[end]) != closings[kind]) ++end;
        const bool closed = end < text.size() && fold_one(text[end]) == closings[kind];
        const std::u32string inside =
            folded_without_blanks(text::utf8_of(View(text).substr(at + 1, end - at - 1)));
        const auto marks = closed || end == text.size() ? marks_of(inside) : std::optional<Marks>();
        if (!marks) {
            ++at;
            continue;
        }
        all.add(*marks);
        text.erase(at, end - at + (closed ? 1 : 0));
    }
    // ※再掲, ※拡充 or a bare 再掲 after the name.
    std::string rest = trimmed(text::utf8_of(text));
    static const std::map<std::u32string, View> behind = {{U"※再掲", U"再掲"},
                                                          {U"再掲", U"再掲"},
                                                          {U"再掲)", U"再掲"},
                                                          {U"※新規", U"新規"},
                                                          {U"※拡充", U"拡充"}};
    const std::u32string bare = folded_without_blanks(rest);
    const std::u32string* longest = nullptr;
    for (const auto& [words, mark] : behind)
        if (bare.ends_with(words) && bare.size() > words.size() &&
            (!longest || words.size() > longest->size()))
            longest = &words;
    if (longest) {
        all.add(*mark_of(behind.at(*longest)));
        std::u32string kept = text::code_points(rest);
        for (std::size_t left = longest->size(); left > 0 && !kept.empty(); kept.pop_back())
            if (!text::is_blank(kept.back())) --left;
        rest = trimmed(text::utf8_of(kept));
    }
    name = rest;
    return all;
}

Marks marks_in_cell(std::string_view cell, std::string_view heading, const Legend& legend) {
    std::string text(cell);
    Marks marks = take_marks(text, legend);
    const std::u32string rest = folded_without_blanks(text);
    if (rest.empty()) return marks;
    if (const auto words = marks_of(rest)) {
        marks.add(*words);
    } else if (rest.size() == 1 && in(rest.front(), U"○◯●レ✓✔")) {
        if (const auto meant = marks_of(folded_without_blanks(heading))) marks.add(*meant);
    }
    return marks;
}

} // namespace plan
