#include "text/furigana.h"

#include "text/characters.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace text {
namespace {

struct Counter {
    std::string_view written;
    std::string_view reading; ///< of the kanji; kana in `written` need none
};

/// A longer counter comes before a shorter one that it begins with.
constexpr std::array<Counter, 65> counters = {{
    {"年度", "ねんど"},     {"年間", "ねんかん"},   {"年生", "ねんせい"},   {"年目", "ねんめ"},
    {"年前", "ねんまえ"},   {"年後", "ねんご"},     {"年", "ねん"},         {"月分", "がつぶん"},
    {"月末", "がつまつ"},   {"月", "がつ"},         {"時間", "じかん"},     {"時", "じ"},
    {"週間", "しゅうかん"}, {"週目", "しゅうめ"},   {"週", "しゅう"},       {"歳児", "さいじ"},
    {"歳", "さい"},         {"才", "さい"},         {"回目", "かいめ"},     {"回分", "かいぶん"},
    {"回", "かい"},         {"万円", "まんえん"},   {"億円", "おくえん"},   {"千円", "せんえん"},
    {"円", "えん"},         {"園", "えん"},         {"件", "けん"},         {"名", "めい"},
    {"冊", "さつ"},         {"枚", "まい"},         {"組", "くみ"},         {"番", "ばん"},
    {"号", "ごう"},         {"級", "きゅう"},       {"倍", "ばい"},         {"割", "わり"},
    {"世帯", "せたい"},     {"校", "こう"},         {"台", "だい"},         {"度", "ど"},
    {"学期", "がっき"},     {"種類", "しゅるい"},   {"食", "しょく"},       {"点", "てん"},
    {"親等", "しんとう"},   {"か月間", "げつかん"}, {"か月分", "げつぶん"}, {"か月児", "げつじ"},
    {"か月", "げつ"},       {"ヶ月", "げつ"},       {"カ月", "げつ"},       {"ヵ月", "げつ"},
    {"か所", "しょ"},       {"ヶ所", "しょ"},       {"カ所", "しょ"},       {"箇所", "かしょ"},
    {"か国語", "こくご"},   {"か国", "こく"},       {"か年", "ねん"},       {"人目", "にんめ"},
    {"人分", "にんぶん"},   {"床", "しょう"},       {"室", "しつ"},         {"部", "ぶ"},
    {"丁目", "ちょうめ"},
}};

bool is_one_of(int n, std::initializer_list<int> list) {
    return std::find(list.begin(), list.end(), n) != list.end();
}

/// The reading of a counter that depends on the number; empty if it is not such a counter.
std::string_view changing_reading(char32_t counter, int number, bool after_month) {
    const int last = number % 10;
    switch (counter) {
    case U'人':
        return number == 1 || number == 2 ? "り" : "にん"; // ひとり, ふたり
    case U'日':
        if (number == 1 && after_month) return "たち";
        return is_one_of(number, {2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 24}) ? "か" : "にち";
    case U'分':
        return is_one_of(last, {0, 1, 3, 4, 6, 8}) ? "ぷん" : "ふん";
    case U'泊':
        return is_one_of(last, {0, 1, 3, 6, 8}) ? "ぱく" : "はく";
    case U'本':
        return last == 3 ? "ぼん" : is_one_of(last, {0, 1, 6, 8}) ? "ぽん" : "ほん";
    case U'階':
        return last == 3 ? "がい" : "かい";
    default:
        return {};
    }
}

/// The reading over the kanji of `written`; its kana come first (か月).
RubySpan over_kanji(std::size_t at, std::string_view written, std::string_view reading) {
    std::size_t kanji = 0;
    for (std::size_t next = 0; next < written.size();) {
        kanji = next;
        if (is_kanji(next_code_point(written, next))) break;
    }
    return {at + kanji, at + written.size(), std::string(reading)};
}

} // namespace

std::vector<RubySpan> counter_readings(std::string_view base) {
    std::vector<RubySpan> out;
    bool after_month = false;
    int number = -1; // the number just read; -1: none
    for (std::size_t at = 0; at < base.size();) {
        std::size_t next = at;
        const char32_t c = next_code_point(base, next);
        if (is_digit(c)) {
            const int digit = static_cast<int>(c >= U'０' ? c - U'０' : c - U'0');
            number = std::max(number, 0) % 1000 * 10 + digit;
            at = next;
            continue;
        }
        const std::string_view rest = base.substr(at);
        if (number < 0 || c == U',' || c == U'，' || c == U'.') {
            if (number < 0 && c != U'月') after_month = false;
            at = next;
            continue;
        }
        const auto counter =
            std::find_if(counters.begin(), counters.end(),
                         [&](const Counter& known) { return rest.starts_with(known.written); });
        const std::string_view changing = changing_reading(c, number, after_month);
        const bool share = rest.starts_with("分の"); // 2分の1
        after_month = false;
        if (counter != counters.end()) {
            out.push_back(over_kanji(at, counter->written, counter->reading));
            after_month = counter->written == "月";
            next = at + counter->written.size();
        } else if (!changing.empty()) {
            out.push_back({at, next, share ? "ぶん" : std::string(changing)});
            if (rest.substr(next - at).starts_with("間") && (c == U'日' || c == U'分')) {
                out.push_back({next, next + std::string_view("間").size(), "かん"});
                next += std::string_view("間").size();
            }
        }
        number = -1;
        at = next;
    }
    return out;
}

} // namespace text
