#include "ui/typing.h"

#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>

namespace ui {
namespace {

/// The position at which the last character begins.
std::size_t last_begin(std::string_view text) {
    return text.empty() ? 0 : text::code_point_begin(text, text.size() - 1);
}

/// Whether a character is part of the one before it: combining marks, joiners, variation
/// selectors.
bool is_mark(std::string_view c) {
    return (c >= "\u0300" && c <= "\u036F") || c == "\u3099" || c == "\u309A" || c == "\u200D" ||
           (c >= "\uFE00" && c <= "\uFE0F") || (c >= "\U000E0100" && c <= "\U000E01EF");
}

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text::code_point_end(text, at);
        all.push_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

/// The forms of each kana: plain, small, voiced, half voiced, as far as they exist.
constexpr std::string_view forms[] = {
    "あぁ", "いぃ", "うぅゔ", "えぇ",   "おぉ",   "かが",   "きぎ",   "くぐ", "けげ",
    "こご", "さざ", "しじ",   "すず",   "せぜ",   "そぞ",   "ただ",   "ちぢ", "つっづ",
    "てで", "とど", "はばぱ", "ひびぴ", "ふぶぷ", "へべぺ", "ほぼぽ", "やゃ", "ゆゅ",
    "よょ", "わゎ", "アァ",   "イィ",   "ツッヅ", "ヤャ",   "ユュ",   "ヨョ"};

} // namespace

std::string typed(const std::string& text, std::string_view more) {
    // A character has at most four bytes, so bytes beyond this cannot be needed.
    const std::string valid = text::to_valid_utf8(more.substr(0, 4 * most_typed));
    std::size_t room = most_typed - std::min(most_typed, character_count(text));
    std::string all = text;
    for (const std::string_view c : characters(valid)) {
        if (room == 0) break;
        if (c == "\uFFFD") continue;
        all += c == "\n" || c == "\t" ? " " : c;
        --room;
    }
    return all;
}

std::string without_last(std::string text) {
    while (!text.empty()) {
        const std::size_t begin = last_begin(text);
        const bool mark = is_mark(std::string_view(text).substr(begin));
        text.resize(begin);
        if (!mark) break;
    }
    return text;
}

std::string with_next_form(std::string text) {
    const std::size_t begin = last_begin(text);
    const std::string last = text.substr(begin);
    if (last.empty()) return text;
    for (const std::string_view cycle : forms) {
        const auto all = characters(cycle);
        const auto found = std::ranges::find(all, last);
        if (found == all.end()) continue;
        text.replace(begin, last.size(), found + 1 == all.end() ? all.front() : *(found + 1));
        break;
    }
    return text;
}

std::size_t character_count(std::string_view text) { return text::count_code_points(text); }

std::string_view last_characters(std::string_view text, std::size_t count) {
    std::size_t begin = text.size();
    for (; count > 0 && begin > 0; --count) begin = last_begin(text.substr(0, begin));
    return text.substr(begin);
}

const std::vector<std::vector<std::string_view>>& key_rows(KeyLayer layer) {
    static const std::vector<std::vector<std::string_view>> kana = {
        {"あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ"},
        {"い", "き", "し", "ち", "に", "ひ", "み", "", "り", "を"},
        {"う", "く", "す", "つ", "ぬ", "ふ", "む", "ゆ", "る", "ん"},
        {"え", "け", "せ", "て", "ね", "へ", "め", "", "れ", "ー"},
        {"お", "こ", "そ", "と", "の", "ほ", "も", "よ", "ろ", next_form_key}};
    static const std::vector<std::vector<std::string_view>> latin = {
        {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"},
        {"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"},
        {"a", "s", "d", "f", "g", "h", "j", "k", "l"},
        {"z", "x", "c", "v", "b", "n", "m", "-", "'"}};
    return layer == KeyLayer::kana ? kana : latin;
}

} // namespace ui
