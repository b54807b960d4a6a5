#include "plan/words.h"

#include "text/trimming.h"

#include <algorithm>
#include <map>

namespace plan {
namespace {

constexpr std::u32string_view item_marks = U"・･•○●◆■◇□▪‣*";
constexpr std::u32string_view punctuation =
    U"、。,.，．;:!?「」『』()[]{}【】〔〕<>〈〉《》・･-ー~〜'\"/";

bool in(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

char32_t fold(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (text::is_blank(c)) return U' ';
    switch (c) {
    case U'〜':
    case U'∼':
        return U'~';
    case U'−':
    case U'‐':
    case U'‑':
    case U'–':
    case U'—':
    case U'―':
        return U'-';
    case U'，':
        return U',';
    case U'％':
        return U'%';
    default:
        return c;
    }
}

std::map<std::u32string, int> pairs_of(std::u32string_view text) {
    std::map<std::u32string, int> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) ++pairs[std::u32string(text.substr(i, 2))];
    return pairs;
}

int kanji_digit(char32_t c) {
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    const std::size_t at = digits.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// 一 to 九十九.
std::optional<int> kanji_number(std::u32string_view text) {
    if (text.empty() || text.size() > 3) return std::nullopt;
    int number = 0;
    bool tens = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'十') {
            if (tens) return std::nullopt;
            number = (number == 0 ? 1 : number) * 10;
            tens = true;
            continue;
        }
        const int digit = kanji_digit(text[i]);
        if (digit < 1 || (i > 0 && text[i - 1] != U'十')) return std::nullopt;
        number += digit;
    }
    return number;
}

} // namespace

bool is_japanese(char32_t c) {
    return (c >= 0x3001 && c <= 0x30FF) || text::is_kanji(c) || (c >= 0xFF01 && c <= 0xFFEF) ||
           (c >= 0x2460 && c <= 0x24FF) || in(c, U"〜※○◎●◆■◇□★☆→");
}

std::u32string folded(std::string_view text) {
    std::u32string out;
    for (const char32_t c : text::code_points(text))
        if (!text::is_zero_width(c)) out += fold(c);
    return out;
}

std::u32string folded_without_blanks(std::string_view text) {
    std::u32string out = folded(text);
    std::erase(out, U' ');
    return out;
}

std::string tidy_name(std::string_view text) {
    const std::u32string points = text::code_points(text);
    std::u32string out;
    bool blank = false;
    for (const char32_t c : points) {
        if (text::is_zero_width(c)) continue;
        if (text::is_blank(c)) {
            blank = !out.empty();
            continue;
        }
        const bool latin = !out.empty() && out.back() < 0x80 && c < 0x80 &&
                           !in(out.back(), U"()[]{}<>") && !in(c, U"()[]{}<>");
        if (blank && latin) out += U' ';
        blank = false;
        out += c;
    }
    return text::utf8_of(out);
}

std::string trimmed(std::string_view text) {
    return std::string(text::trimmed_if(
        text, [](char32_t c) { return text::is_blank(c) || text::is_zero_width(c); }));
}

std::string joined_parts(const std::string& first, const std::string& second) {
    const std::string a = trimmed(first), b = trimmed(second);
    if (a.empty() || b.empty()) return a + b;
    return text::is_ascii_letter(a.back()) && text::is_ascii_letter(b.front()) ? a + " " + b
                                                                               : a + b;
}

std::u32string comparable(std::string_view text) {
    std::u32string out;
    for (const char32_t c : folded_without_blanks(text))
        if (!in(c, item_marks)) out += c;
    return out;
}

std::u32string without_punctuation(std::u32string_view comparable_text) {
    std::u32string out(comparable_text);
    std::erase_if(out, [](char32_t c) { return in(c, punctuation); });
    return out;
}

double similarity(std::u32string_view a, std::u32string_view b) {
    if (a == b) return 1;
    const auto left = pairs_of(a), right = pairs_of(b);
    std::size_t shared = 0;
    for (const auto& [pair, count] : left)
        if (const auto found = right.find(pair); found != right.end())
            shared += static_cast<std::size_t>(std::min(count, found->second));
    const std::size_t all = (a.empty() ? 0 : a.size() - 1) + (b.empty() ? 0 : b.size() - 1);
    return all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

std::string difference_seen(std::u32string_view text, std::u32string_view other, std::size_t most) {
    const auto [at, ignored] = std::ranges::mismatch(text, other);
    std::size_t begin = static_cast<std::size_t>(at - text.begin());
    begin -= std::min<std::size_t>(begin, 4);
    const std::u32string_view seen = text.substr(begin, most);
    const std::u32string before = begin > 0 ? U"…" : U"";
    const std::u32string after = begin + most < text.size() ? U"…" : U"";
    return text::utf8_of(U"「" + before + std::u32string(seen) + after + U"」");
}

std::string excerpt(std::string_view text, std::size_t most) {
    return text::shortened(tidy_name(text), most);
}

bool ends_sentence(std::string_view text) {
    const std::u32string points = folded_without_blanks(text);
    return points.empty() || in(points.back(), U"。.!?)」』】]");
}

std::optional<int> number_of(std::u32string_view text) {
    if (text == U"元") return 1;
    if (text.empty()) return std::nullopt;
    int number = 0;
    for (char32_t c : text) {
        if (text::is_digit(c) && !text::is_ascii_digit(c)) c -= U'０' - U'0';
        if (!text::is_ascii_digit(c)) return kanji_number(text);
        number = number * 10 + static_cast<int>(c - U'0');
        if (number > 9999) return std::nullopt;
    }
    return number;
}

} // namespace plan
