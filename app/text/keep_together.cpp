#include "text/characters.h"
#include "text/line_break.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::size_t longest_bracket = 10; ///< clusters, brackets included

/// Units that belong to the number before them; the longest match counts.
constexpr std::array<std::u32string_view, 47> units = {
    U"か月間", U"か月分", U"か所", U"か月",   U"か国語", U"ヶ月", U"カ月", U"ヵ月",
    U"年度",   U"年間",   U"年生", U"年目",   U"時間",   U"週間", U"週目", U"日間",
    U"日目",   U"人目",   U"歳児", U"歳未満", U"歳以上", U"回目", U"万円", U"億円",
    U"千円",   U"円",     U"人",   U"歳",     U"才",     U"回",   U"園",   U"年",
    U"月",     U"日",     U"時",   U"分",     U"週",     U"件",   U"所",   U"級",
    U"割",     U"倍",     U"冊",   U"名",     U"番",     U"号",   U"階"};

/// Words that belong to the number after them.
constexpr std::array<std::u32string_view, 11> prefixes = {
    U"令和", U"平成", U"昭和", U"大正", U"午前", U"午後", U"月額", U"年額", U"第", U"約", U"満"};

/// Words that ICU's phrase rules break, with the number of characters before that break.
struct Torn {
    std::u32string_view word;
    std::size_t before;
};
constexpr std::array<Torn, 8> torn = {{{U"ください", 2},
                                       {U"ています", 0},
                                       {U"ていません", 0},
                                       {U"ている", 0},
                                       {U"ていた", 0},
                                       {U"持ち帰", 2},
                                       {U"持ちもの", 2},
                                       {U"ます目", 2}}};

bool matches(const std::vector<Cluster>& clusters, std::size_t at, std::u32string_view word) {
    if (at + word.size() > clusters.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (clusters[at + i].code_point != word[i]) return false;
    return true;
}

void keep(std::vector<BreakClass>& classes, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (classes[i] < BreakClass::kept) classes[i] = BreakClass::kept;
}

bool is_number(char32_t c) { return is_digit(c) || c == U',' || c == U'.' || c == U'，'; }

void keep_number(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes,
                 std::size_t begin, std::size_t end) {
    for (const std::u32string_view prefix : prefixes)
        if (begin >= prefix.size() && matches(clusters, begin - prefix.size(), prefix))
            keep(classes, begin - prefix.size() + 1, begin + 1);
    keep(classes, begin + 1, end);
    for (const std::u32string_view unit : units) {
        if (!matches(clusters, end, unit)) continue;
        const std::size_t after = end + unit.size();
        keep(classes, end, after);
        // 令和6年|11月|8日, 9時|30分: the date or the time continues.
        const char32_t last = unit.back();
        if ((last == U'年' || last == U'月' || last == U'時') && after < clusters.size() &&
            is_digit(clusters[after].code_point))
            keep(classes, after, after + 1);
        break;
    }
}

/// 9:00〜17:00, 0〜2歳: a range between two numbers.
void keep_range(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes,
                std::size_t wave) {
    if (wave == 0 || wave + 1 >= clusters.size()) return;
    if (is_digit(clusters[wave - 1].code_point) && is_digit(clusters[wave + 1].code_point))
        keep(classes, wave, wave + 2);
}

} // namespace

void mend_phrases(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
    for (std::size_t i = 1; i < clusters.size(); ++i) {
        if (classes[i] != BreakClass::phrase) continue;
        const Cluster& before = clusters[i - 1];
        // The kana ending of a word in kanji, or a particle.
        const bool goes_on =
            is_hiragana(clusters[i].code_point) && !is_hiragana(before.code_point) &&
            (before.spacing == Spacing::japanese || before.spacing == Spacing::closing);
        if (goes_on) classes[i] = BreakClass::legal;
        for (const Torn& known : torn)
            if (i >= known.before && matches(clusters, i - known.before, known.word))
                classes[i] = BreakClass::kept;
        if (classes[i] == BreakClass::phrase && matches(clusters, i, U"ください"))
            classes[i] = BreakClass::legal; // して|ください
    }
}

void keep_together(const std::vector<Cluster>& clusters, std::vector<BreakClass>& classes) {
    std::size_t opening = clusters.size();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const char32_t c = clusters[i].code_point;
        if (is_digit(c)) {
            std::size_t end = i + 1;
            while (end < clusters.size() && is_number(clusters[end].code_point)) ++end;
            keep_number(clusters, classes, i, end);
            i = end - 1;
        } else if (c == U'〜' || c == U'～') {
            keep_range(clusters, classes, i);
        } else if (c == U'（' || c == U'(') {
            opening = i;
        } else if ((c == U'）' || c == U')') && opening < i) {
            if (i + 1 - opening <= longest_bracket) keep(classes, opening + 1, i + 1);
            opening = clusters.size();
        }
    }
}

} // namespace text
