#include "plan/labels.h"

#include "base/lists.h"
#include "plan/words.h"

#include <algorithm>
#include <array>

namespace plan {
namespace {

using View = std::u32string_view;

constexpr std::size_t longest_heading = 60;

/// Words for the levels of a plan.
constexpr std::array<View, 22> level_words = {
    U"基本方針",   U"基本目標",     U"基本施策", U"基本方向", U"基本的方向", U"施策の柱",
    U"施策の方向", U"施策の方向性", U"重点施策", U"重点項目", U"個別施策",   U"主要施策",
    U"推進施策",   U"方針",         U"目標",     U"施策",     U"柱",         U"分野",
    U"方向",       U"政策",         U"視点",     U"取組"};

constexpr View kana_order = U"アイウエオカキクケコサシスセソタチツテトナニヌネノ";
constexpr View iroha_order = U"イロハニホヘトチリヌルヲ";
constexpr View openings = U"(<[{【〔〈《「『", closings = U")>]}】〕〉》」』";
constexpr View bare_marks = U"■◆●◇□▼▶►❖";

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

int circled(char32_t c) {
    if (c >= 0x2460 && c <= 0x2473) return static_cast<int>(c - 0x2460) + 1;
    if (c >= 0x3251 && c <= 0x325F) return static_cast<int>(c - 0x3251) + 21;
    if (c >= 0x32B1 && c <= 0x32BF) return static_cast<int>(c - 0x32B1) + 36;
    if (c >= 0x2776 && c <= 0x277F) return static_cast<int>(c - 0x2776) + 1;
    if (c >= 0x24F5 && c <= 0x24FE) return static_cast<int>(c - 0x24F5) + 1;
    return 0;
}

int parenthesised(char32_t c) { // ⑴ to ⒇
    return c >= 0x2474 && c <= 0x2487 ? static_cast<int>(c - 0x2474) + 1 : 0;
}

int full_stopped(char32_t c) { // ⒈ to ⒛
    return c >= 0x2488 && c <= 0x249B ? static_cast<int>(c - 0x2488) + 1 : 0;
}

int roman_sign(char32_t c) {
    if (c >= 0x2160 && c <= 0x216B) return static_cast<int>(c - 0x2160) + 1;
    if (c >= 0x2170 && c <= 0x217B) return static_cast<int>(c - 0x2170) + 1;
    return 0;
}

/// A number in one of the Japanese or Western notations; `kind` says which.
struct Numeral {
    std::size_t length = 0;
    int value = 0;
    std::string kind;
};

Numeral leading_numeral(View text) {
    std::size_t length = 0;
    while (length < text.size() && length < 4 && text::is_ascii_digit(text[length])) ++length;
    if (length > 0 && (length == text.size() || !text::is_ascii_digit(text[length])))
        return {length, number_of(text.substr(0, length)).value_or(0), "1"};
    if (length > 0) return {};
    if (text.empty()) return {};
    if (const int roman = roman_sign(text[0])) return {1, roman, "I"};
    if (const int in_circle = circled(text[0])) return {1, in_circle, "①"};
    while (length < text.size() && length < 3 && in(text[length], U"一二三四五六七八九十"))
        ++length;
    if (length > 0)
        if (const auto value = number_of(text.substr(0, length))) return {length, *value, "一"};
    if (const std::size_t at = kana_order.find(text[0]); at != View::npos)
        return {1, static_cast<int>(at) + 1, "ア"};
    if (text[0] == U'ロ' || text[0] == U'ハ')
        return {1, static_cast<int>(iroha_order.find(text[0])) + 1, "ア"};
    if (text[0] >= U'A' && text[0] <= U'Z') return {1, static_cast<int>(text[0] - U'A') + 1, "A"};
    if (text[0] >= U'a' && text[0] <= U'z') return {1, static_cast<int>(text[0] - U'a') + 1, "a"};
    return {};
}

View without_leading_blanks(View text) {
    while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
    return text;
}

View without_blanks_around(View text) {
    text = without_leading_blanks(text);
    while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
    return text;
}

/// The longest word for a level at the beginning of the text.
View leading_word(View text) {
    View longest;
    for (const View word : level_words)
        if (text.starts_with(word) && word.size() > longest.size()) longest = word;
    return longest;
}

/// The label in the first `length` characters of `text`.
Label label_of(std::string style, View word, int ordinal, View text, std::size_t length) {
    return {std::move(style), text::utf8_of(without_blanks_around(text.substr(0, length))),
            text::utf8_of(word), ordinal, tidy_name(text::utf8_of(text.substr(length)))};
}

std::optional<Label> chapter(View text) {
    if (!text.starts_with(U"第")) return std::nullopt;
    View rest = without_leading_blanks(text.substr(1));
    const Numeral numeral = leading_numeral(rest);
    if (numeral.length == 0 || numeral.kind == "ア" || numeral.kind == "A" || numeral.kind == "a")
        return std::nullopt;
    rest = without_leading_blanks(rest.substr(numeral.length));
    if (rest.empty() || !in(rest.front(), U"章節項編部款")) return std::nullopt;
    const View word = rest.substr(0, 1);
    return label_of("第" + text::utf8_of(word), word, numeral.value, text,
                    text.size() - rest.size() + 1);
}

/// <基本方針1> …, (1) …, [ア] …, 【基本目標】…
std::optional<Label> bracketed(View text) {
    if (text.empty()) return std::nullopt;
    if (const int value = parenthesised(text[0])) return label_of("()1", U"", value, text, 1);
    const std::size_t kind = openings.find(text[0]);
    if (kind == View::npos) return std::nullopt;
    const std::size_t end = text.find(closings[kind]);
    if (end == View::npos || end > 16) return std::nullopt;
    const View inside = without_blanks_around(text.substr(1, end - 1));
    const View word = leading_word(inside);
    const View rest = without_leading_blanks(inside.substr(word.size()));
    const Numeral numeral = leading_numeral(rest);
    if (numeral.length != rest.size() || numeral.length == 0) return std::nullopt;
    if (word.empty() && in(text[0], U"「『")) return std::nullopt;
    return label_of(word.empty() ? "()" + numeral.kind : "<" + text::utf8_of(word) + ">", word,
                    numeral.value, text, end + 1);
}

/// 基本方針1 …, 基本目標Ⅰ：…
std::optional<Label> worded(View text) {
    const View word = leading_word(text);
    if (word.empty()) return std::nullopt;
    View rest = without_leading_blanks(text.substr(word.size()));
    const Numeral numeral = leading_numeral(rest);
    if (numeral.length == 0 || numeral.kind == "ア" || numeral.kind == "一") return std::nullopt;
    rest.remove_prefix(numeral.length);
    if (!rest.empty() && !in(rest.front(), U" :.、-「")) return std::nullopt;
    const std::size_t skip = !rest.empty() && in(rest.front(), U":.、-") ? 1 : 0;
    Label label = label_of("<" + text::utf8_of(word) + ">", word, numeral.value, text,
                           text.size() - rest.size());
    label.name = tidy_name(text::utf8_of(rest.substr(skip)));
    return label;
}

/// 1-2 …, 1.2 …
std::optional<Label> dotted(View text) {
    std::size_t at = 0, depth = 0;
    int last = 0;
    while (at < text.size()) {
        const Numeral numeral = leading_numeral(text.substr(at));
        if (numeral.kind != "1") break;
        last = numeral.value;
        at += numeral.length;
        ++depth;
        if (at + 1 >= text.size() || !in(text[at], U"-.") || !text::is_ascii_digit(text[at + 1]))
            break;
        ++at;
    }
    if (depth < 2 || at >= text.size()) return std::nullopt;
    const std::size_t after = in(text[at], U".)") ? at + 1 : at;
    if (after == at && text[at] != U' ') return std::nullopt;
    return label_of(std::string(depth, '1'), U"", last, text, after);
}

/// 1. …, 1) …, ① …, ア …, Ⅰ …
std::optional<Label> plain(View text) {
    if (!text.empty())
        if (const int value = full_stopped(text[0])) return label_of("1.", U"", value, text, 1);
    const Numeral numeral = leading_numeral(text);
    if (numeral.length == 0 || numeral.length >= text.size()) return std::nullopt;
    const char32_t after = text[numeral.length];
    if (numeral.kind == "①") return label_of("①", U"", numeral.value, text, numeral.length);
    if (!in(after, U".):、 ")) return std::nullopt;
    // 1.5 and 1,000 are figures.
    if (numeral.length + 1 < text.size() && after != U' ' &&
        text::is_ascii_digit(text[numeral.length + 1]))
        return std::nullopt;
    return label_of(numeral.kind + text::utf8_of(text.substr(numeral.length, 1)), U"",
                    numeral.value, text, numeral.length + (after == U' ' ? 0 : 1));
}

/// The end of `text` that contains the last `count` characters that are not blanks.
std::string tail_of(std::string_view text, std::size_t count) {
    const std::u32string points = text::code_points(text);
    std::size_t begin = points.size();
    for (std::size_t left = count; begin > 0 && left > 0; --begin)
        if (!text::is_blank(points[begin - 1])) --left;
    return text::utf8_of(View(points).substr(begin));
}

std::optional<Label> parse_folded(std::string_view text);

} // namespace

std::optional<Label> parse_label(std::string_view text) {
    auto label = parse_folded(text);
    if (!label || label->name.empty()) return label;
    // The name as printed, not folded.
    const std::string tail = tail_of(text, folded_without_blanks(label->name).size());
    if (folded_without_blanks(tail) == folded_without_blanks(label->name))
        label->name = tidy_name(tail);
    return label;
}

namespace {

std::optional<Label> parse_folded(std::string_view text) {
    const std::u32string whole = folded(text);
    View rest = without_blanks_around(whole);
    // Markdown marks headings with #.
    std::size_t hashes = 0;
    while (hashes < rest.size() && rest[hashes] == U'#') ++hashes;
    rest = without_leading_blanks(rest.substr(hashes));
    while (rest.starts_with(U"**") && rest.ends_with(U"**") && rest.size() > 4)
        rest = without_blanks_around(rest.substr(2, rest.size() - 4));
    for (const auto parse : {chapter, bracketed, worded, dotted, plain})
        if (auto label = parse(rest)) return label;
    if (!rest.empty() && in(rest.front(), bare_marks)) {
        // ■ 1 …: the number is the label.
        for (const auto parse : {chapter, bracketed, worded, dotted, plain})
            if (auto label = parse(without_leading_blanks(rest.substr(1)))) {
                label->style = text::utf8_of(rest.substr(0, 1)) + label->style;
                return label;
            }
        return label_of(text::utf8_of(rest.substr(0, 1)), U"", 0, rest, 1);
    }
    if (hashes > 0 && !rest.empty())
        return Label{std::string(hashes, '#'), "", "", 0, tidy_name(text::utf8_of(rest))};
    return std::nullopt;
}

} // namespace

bool could_be_heading(const Label& label) {
    const std::u32string name = text::code_points(label.name);
    return name.size() <= longest_heading && (name.empty() || !in(name.back(), U"。、.,"));
}

std::string row_number(std::string_view cell) {
    std::u32string text = folded_without_blanks(cell);
    std::erase_if(text, [](char32_t c) { return in(c, U"◎○●★☆※#*"); });
    // A number before a bracket: 2【新規】
    for (std::size_t open = text.find_first_of(openings); open != std::u32string::npos;
         open = text.find_first_of(openings, open + 1)) {
        const std::size_t close = text.find_first_of(closings, open);
        if (close == std::u32string::npos) break;
        if (std::any_of(text.begin() + static_cast<std::ptrdiff_t>(open),
                        text.begin() + static_cast<std::ptrdiff_t>(close), text::is_ascii_digit))
            continue;
        text.erase(open, close - open + 1);
        --open;
    }
    View rest = text;
    for (const View prefix : {View(U"No."), View(U"NO."), View(U"no."), View(U"No"), View(U"NO"),
                              View(U"№"), View(U"施策"), View(U"事業"), View(U"第")})
        if (rest.starts_with(prefix)) {
            rest.remove_prefix(prefix.size());
            break;
        }
    if (rest.size() == 1)
        for (const auto value : {circled(rest[0]), parenthesised(rest[0]), full_stopped(rest[0])})
            if (value > 0) return std::to_string(value);
    while (rest.size() > 2 && in(rest.front(), U"([") && in(rest.back(), U")]"))
        rest = rest.substr(1, rest.size() - 2);
    while (!rest.empty() && in(rest.back(), U".)号、")) rest.remove_suffix(1);
    if (rest.empty() || rest.size() > 15 || !text::is_ascii_digit(rest.front()) ||
        !text::is_ascii_digit(rest.back()))
        return {};
    std::string number;
    for (const char32_t c : rest) {
        if (!text::is_ascii_digit(c) && !in(c, U"-.")) return {};
        number += c == U'.' ? '-' : static_cast<char>(c);
    }
    // 007 becomes 7.
    std::string out;
    for (std::string_view part : base::split(number, '-')) {
        if (part.empty()) return {};
        part.remove_prefix(std::min(part.find_first_not_of('0'), part.size() - 1));
        base::append_item(out, part, "-");
    }
    return out;
}

} // namespace plan
