#include "plan/scan_errors.h"

#include "plan/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plan {
namespace {

using View = std::u32string_view;

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

std::string around(View text, std::size_t at, std::size_t length) {
    const std::size_t begin = at - std::min<std::size_t>(at, 4);
    const std::size_t end = std::min(text.size(), at + length + 4);
    return text::utf8_of(text.substr(begin, end - begin));
}

std::size_t distance(View a, View b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
            corner = above;
        }
    }
    return row.back();
}

std::string nearest(const std::string& name, const OfficeNames& offices, std::size_t most,
                    int more_often_than) {
    if (offices.too_many()) return {};
    const std::u32string wanted = text::code_points(name);
    std::string best;
    std::size_t least = most + 1;
    for (const auto& [known, count] : offices.counts()) {
        const std::u32string other = text::code_points(known);
        if (known == name || count <= more_often_than || other.size() > wanted.size() + most ||
            wanted.size() > other.size() + most)
            continue;
        const std::size_t apart = distance(wanted, other);
        if (apart < least) least = apart, best = known;
    }
    return best;
}

/// Words for offices in general.
bool is_general(View name) {
    return std::ranges::any_of(std::array<View, 9>{U"各課", U"全課", U"所管", U"担当", U"関係",
                                                   U"主管", U"全所", U"同課", U"当課"},
                               [&](View word) { return name.find(word) != View::npos; });
}

/// A 課 or 室 in brackets at the end of a sentence that is not the office of any row.
std::optional<ScanError> unknown_office(View text, const OfficeNames& offices) {
    for (std::size_t open = text.find(U'('); open != View::npos; open = text.find(U'(', open + 1)) {
        const std::size_t close = std::min(text.find(U')', open), text.size());
        if (close - open > 80) continue;
        std::u32string word;
        for (std::size_t i = open + 1; i <= close; ++i) {
            const char32_t c = i < close ? text[i] : U' ';
            if (!in(c, U" 、・,/")) {
                word += c;
                continue;
            }
            const bool ends = word.size() > 2 && in(word.back(), U"課室") &&
                              std::ranges::all_of(word, [](char32_t d) { return d >= U'ぁ'; });
            const std::string name = text::utf8_of(word);
            if (ends && !is_general(word) && !offices.is_known(name)) {
                const std::string perhaps = nearest(name, offices, 2, 1);
                if (!perhaps.empty())
                    return ScanError{"scan-office", around(text, i - word.size(), word.size()),
                                     perhaps};
            }
            word.clear();
        }
    }
    return std::nullopt;
}

std::optional<ScanError> twice(View text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == text[i + 1] && in(text[i], U"。、をが"))
            return ScanError{"scan-twice", around(text, i, 2), {}};
        for (std::size_t length = 3; length <= 8 && i + 2 * length <= text.size(); ++length) {
            const View word = text.substr(i, length);
            if (word != text.substr(i + length, length)) continue;
            if (std::ranges::all_of(word, [](char32_t c) {
                    return text::is_kanji(c) || text::is_katakana_letter(c);
                }))
                return ScanError{"scan-twice", around(text, i, 2 * length), {}};
        }
    }
    return std::nullopt;
}

std::optional<ScanError> open_bracket(View text) {
    constexpr View openings = U"(「『【〔〈《[", closings = U")」』】〕〉》]";
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // 1) and a) are numbers of items.
        const bool counts = text[i] == U')' && i > 0 && text[i - 1] < 0x80 && open.empty();
        if (in(text[i], openings)) open.push_back(i);
        const std::size_t kind = closings.find(text[i]);
        if (kind == View::npos || counts) continue;
        if (open.empty() || text[open.back()] != openings[kind])
            return ScanError{"scan-bracket", around(text, i, 1), {}};
        open.pop_back();
    }
    if (open.empty()) return std::nullopt;
    return ScanError{"scan-bracket", around(text, open.front(), 1), {}};
}

/// Kanji and katakana that look alike, if the neighbours show that the other one is meant.
std::optional<ScanError> wrong_letter(View text) {
    constexpr View kanji = U"口力工夕卜八二三", katakana = U"ロカエタトハニミ";
    const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U' '; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t before = i > 0 ? text[i - 1] : U' ', c = text[i], after = at(i + 1);
        const bool among_katakana =
            text::is_katakana_letter(before) && text::is_katakana_letter(after);
        if (const std::size_t k = kanji.find(c); k != View::npos && among_katakana)
            return ScanError{"scan-letter", around(text, i, 1),
                             text::utf8_of(katakana.substr(k, 1))};
        if (c == U'一' && text::is_katakana_letter(before) && before != U'ー' &&
            !text::is_kanji(after))
            return ScanError{"scan-letter", around(text, i, 1), "ー"};
        if (in(c, U"ロエニ") && text::is_kanji(before) && text::is_kanji(after))
            return ScanError{"scan-letter", around(text, i, 1),
                             text::utf8_of(kanji.substr(katakana.find(c), 1))};
        const bool after_kana = text::is_katakana_letter(before) || text::is_hiragana(before);
        if (c == U'ー' && !after_kana && text::is_kanji(after))
            return ScanError{"scan-letter", around(text, i, 1), "一"};
        if (c == 0xFFFD || c == U'□' || c == U'〓')
            return ScanError{"scan-letter", around(text, i, 1), {}};
    }
    return std::nullopt;
}

} // namespace

std::vector<ScanError> scan_errors(std::string_view text, const OfficeNames& offices) {
    const std::u32string line = folded(text);
    std::u32string bare = line;
    std::erase(bare, U' ');
    std::vector<ScanError> errors;
    for (auto error :
         {unknown_office(line, offices), twice(bare), open_bracket(bare), wrong_letter(bare)})
        if (error) errors.push_back(std::move(*error));
    return errors;
}

std::string nearest_office(const std::string& name, const OfficeNames& offices) {
    if (text::code_points(name).size() < 4 || offices.count(name) > 1) return {};
    return nearest(name, offices, 1, 2);
}

} // namespace plan
