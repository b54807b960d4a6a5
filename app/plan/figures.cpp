#include "plan/figures.h"

#include "base/numbers.h"
#include "plan/columns.h"
#include "plan/words.h"

#include <algorithm>

namespace plan {
namespace {

using View = std::u32string_view;

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

/// The length of a number: digits with commas and a point.
std::size_t number_length(View text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const bool next_is_digit =
            length + 1 < text.size() && text::is_ascii_digit(text[length + 1]);
        if (!text::is_ascii_digit(text[length]) &&
            !(length > 0 && in(text[length], U",.") && next_is_digit))
            break;
        ++length;
    }
    return length;
}

std::string digits_of(View number) {
    std::string digits;
    for (const char32_t c : number)
        if (c != U',') digits += static_cast<char>(c);
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    if (first > 0 && first < digits.size() && digits[first] != '.') digits.erase(0, first);
    return digits;
}

bool is_unit(char32_t c) {
    return text::is_kanji(c) || text::is_katakana_letter(c) || c == U'%' || c == U'か' ||
           c == U'℃' || text::is_ascii_letter(c);
}

struct Piece {
    std::u32string before; ///< the text since the previous number's unit
    std::u32string number, unit;
};

/// Numbers with the words before them; a unit is what follows a number up to a blank, a bracket or
/// a sign.
std::vector<Piece> pieces_of(View text, std::u32string& rest) {
    std::vector<Piece> pieces(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = number_length(text.substr(at));
        if (length == 0) {
            pieces.back().before += text[at++];
            continue;
        }
        pieces.back().number = text.substr(at, length);
        at += length;
        std::size_t gap = at;
        while (gap < text.size() && text[gap] == U' ') ++gap;
        // 1,640 件: a blank before the unit.
        if (gap < text.size() && is_unit(text[gap])) at = gap;
        while (at < text.size() && is_unit(text[at]) && pieces.back().unit.size() < 6)
            pieces.back().unit += text[at++];
        if (text.substr(at).starts_with(U"以上") || text.substr(at).starts_with(U"以下"))
            pieces.back().unit += text.substr(at, 2), at += 2;
        pieces.emplace_back();
    }
    rest = pieces.back().before;
    pieces.pop_back();
    return pieces;
}

/// Removes the last bracket with a year or a day from the text and returns it.
std::string take_year(std::u32string& text) {
    for (std::size_t open = text.find_last_of(U"([【"); open != std::u32string::npos;
         open = open == 0 ? std::u32string::npos : text.find_last_of(U"([【", open - 1)) {
        const std::size_t close = text.find_first_of(U")]】", open);
        if (close == std::u32string::npos) continue;
        const std::string inside = text::utf8_of(View(text).substr(open + 1, close - open - 1));
        if (year_in(inside).empty()) continue;
        text.erase(open, close - open + 1);
        const std::string bare = tidy_name(inside);
        // R3 is a short year; a day is kept as written.
        return bare.find("月") == std::string::npos ? year_in(bare) : bare;
    }
    return {};
}

/// 小 means 小学生 if the bracket has room for one character only.
std::string part_name(View part) {
    std::u32string name(part);
    std::erase_if(name, [](char32_t c) { return in(c, U" 【】[]()<>〔〕:、,/・"); });
    if (name == U"小") return "小学生";
    if (name == U"中") return "中学生";
    if (name == U"高") return "高校生";
    return text::utf8_of(name);
}

bool is_filler(const std::string& word) {
    for (const char* filler : {"", "約", "延べ", "のべ", "計", "累計", "年間", "全"})
        if (word == filler) return true;
    return false;
}

} // namespace

std::vector<Figure> figures_in(std::string_view text) {
    const std::u32string plain = folded_without_blanks(text);
    std::vector<Figure> figures;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t length = number_length(View(plain).substr(at));
        if (length == 0) {
            ++at;
            continue;
        }
        // R6.11 is a date, not a number.
        const bool date = at > 0 && in(plain[at - 1], U"RHrh");
        Figure figure{digits_of(View(plain).substr(at, length)), {}};
        at += length;
        if (date) continue;
        std::size_t unit = 0;
        while (at + unit < plain.size() && unit < 3 && in(plain[at + unit], U"千万億百")) ++unit;
        if (at + unit < plain.size() && is_unit(plain[at + unit])) ++unit;
        figure.unit = text::utf8_of(View(plain).substr(at, unit));
        figures.push_back(std::move(figure));
    }
    return figures;
}

IndicatorCell indicator_cell(std::string_view cell) {
    IndicatorCell out;
    std::u32string text = folded(cell);
    out.year = take_year(text);
    std::u32string rest;
    const auto pieces = pieces_of(text, rest);
    const std::string word = tidy_name(cell);
    const bool trailing = !part_name(rest).empty();
    const bool single = pieces.size() == 1;
    if (pieces.empty() || trailing ||
        (single && !is_filler(part_name(pieces[0].before)) &&
         !in(pieces[0].before.back(), U" 】])>:"))) {
        const std::string bare = tidy_name(text::utf8_of(text));
        if (!bare.empty()) out.figures.push_back({"", std::nullopt, bare, ""});
        return out;
    }
    for (const Piece& piece : pieces) {
        IndicatorFigure figure;
        const std::string part = part_name(piece.before);
        if (!is_filler(part)) figure.part = part;
        const std::string digits = digits_of(piece.number);
        if (const auto number = base::parse_number<double>(digits))
            figure.number = number;
        else
            figure.text = text::utf8_of(piece.number);
        figure.unit = text::utf8_of(piece.unit);
        out.figures.push_back(std::move(figure));
    }
    return out;
}

} // namespace plan
