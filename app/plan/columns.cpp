#include "plan/columns.h"

#include "plan/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace plan {
namespace {

using View = std::u32string_view;

constexpr std::size_t longest_heading = 40;

struct Word {
    View word;
    Role role;
};

/// Headings with a single meaning.
constexpr std::array<Word, 66> whole_words = {{
    {U"番号", Role::number},        {U"通し番号", Role::number},
    {U"連番", Role::number},        {U"整理番号", Role::number},
    {U"事業番号", Role::number},    {U"施策番号", Role::number},
    {U"項番", Role::number},        {U"no", Role::number},
    {U"no.", Role::number},         {U"№", Role::number},
    {U"#", Role::number},           {U"区分", Role::section},
    {U"分野", Role::section},       {U"柱", Role::section},
    {U"施策の柱", Role::section},   {U"基本方針", Role::section},
    {U"基本目標", Role::section},   {U"基本施策", Role::section},
    {U"施策の方向", Role::section}, {U"施策の方向性", Role::section},
    {U"施策区分", Role::section},   {U"方針", Role::section},
    {U"大項目", Role::section},     {U"中項目", Role::section},
    {U"分類", Role::section},       {U"事業名", Role::name},
    {U"事業名称", Role::name},      {U"事業", Role::name},
    {U"施策", Role::name},          {U"施策名", Role::name},
    {U"施策名称", Role::name},      {U"具体的な施策", Role::name},
    {U"具体的施策", Role::name},    {U"具体的な取組", Role::name},
    {U"具体的な事業", Role::name},  {U"取組", Role::name},
    {U"取組名", Role::name},        {U"取組名称", Role::name},
    {U"取り組み", Role::name},      {U"取り組み名", Role::name},
    {U"主な取組", Role::name},      {U"主な事業", Role::name},
    {U"主な施策", Role::name},      {U"活動名", Role::name},
    {U"制度名", Role::name},        {U"名称", Role::name},
    {U"項目", Role::name},          {U"施策項目", Role::name},
    {U"担当", Role::office},        {U"所管", Role::office},
    {U"所属", Role::office},        {U"実施主体", Role::office},
    {U"関係課", Role::office},      {U"関係各課", Role::office},
    {U"課名", Role::office},        {U"部署", Role::office},
    {U"新規", Role::mark},          {U"拡充", Role::mark},
    {U"再掲", Role::mark},          {U"新規拡充", Role::mark},
    {U"区分(新規)", Role::mark},    {U"備考", Role::other},
    {U"現状", Role::now},           {U"現況", Role::now},
    {U"目標", Role::target},        {U"指標", Role::indicator},
}};

/// Words that show the role anywhere in a heading; the first that is found counts.
constexpr std::array<Word, 32> parts = {{
    {U"指標", Role::indicator},  {U"現状", Role::now},        {U"現況", Role::now},
    {U"基準値", Role::now},      {U"策定時", Role::now},      {U"当初値", Role::now},
    {U"目標", Role::target},     {U"担当", Role::office},     {U"所管", Role::office},
    {U"主管", Role::office},     {U"部署", Role::office},     {U"実施課", Role::office},
    {U"実施機関", Role::office}, {U"窓口", Role::office},     {U"課名", Role::office},
    {U"関係課", Role::office},   {U"実績", Role::actual},     {U"取組状況", Role::actual},
    {U"実施状況", Role::actual}, {U"内容", Role::text},       {U"概要", Role::text},
    {U"説明", Role::text},       {U"計画", Role::planned},    {U"予定", Role::planned},
    {U"今後の", Role::planned},  {U"番号", Role::number},     {U"事業名", Role::name},
    {U"施策名", Role::name},     {U"取組名", Role::name},     {U"取り組み名", Role::name},
    {U"制度名", Role::name},     {U"サービス名", Role::name},
}};

bool in(char32_t c, View set) { return set.find(c) != View::npos; }

std::u32string lower_case(std::u32string text) {
    for (char32_t& c : text)
        if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    return text;
}

/// The text without brackets; what was in brackets is put into `inside`.
std::u32string without_brackets(View text, std::u32string& inside) {
    std::u32string out;
    int depth = 0;
    for (const char32_t c : text) {
        if (in(c, U"([{【〔〈<")) {
            ++depth;
        } else if (in(c, U")]}】〕〉>")) {
            depth = std::max(0, depth - 1);
        } else {
            (depth > 0 ? inside : out) += c;
        }
    }
    return out;
}

struct Year {
    std::size_t begin = 0, end = 0;
    std::string name;
};

/// The first year in the folded text: 令和6年度, R6, 平成30年度, 2024年度.
std::optional<Year> find_year(View text) {
    static constexpr std::array<std::pair<View, View>, 6> eras = {{{U"令和", U"令和"},
                                                                   {U"平成", U"平成"},
                                                                   {U"昭和", U"昭和"},
                                                                   {U"R", U"令和"},
                                                                   {U"H", U"平成"},
                                                                   {U"", U""}}};
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto& [spelt, era] : eras) {
            if (!text.substr(at).starts_with(spelt)) continue;
            std::size_t begin = at + spelt.size(), end = begin;
            if (spelt == U"R" || spelt == U"H")
                if (begin < text.size() && text[begin] == U'.') end = ++begin;
            if (end < text.size() && text[end] == U'元')
                ++end;
            else
                while (end < text.size() && text::is_ascii_digit(text[end])) ++end;
            const View digits = text.substr(begin, end - begin);
            const bool western = era.empty();
            if (digits.empty() || (western ? digits.size() != 4 : digits.size() > 2)) continue;
            if (western && at > 0 && text::is_ascii_digit(text[at - 1])) continue;
            const View rest = text.substr(end);
            if (western && !rest.starts_with(U"年")) continue;
            std::size_t length = rest.starts_with(U"年度") ? 2 : rest.starts_with(U"年") ? 1 : 0;
            return Year{at, end + length,
                        text::utf8_of(std::u32string(era) + std::u32string(digits) + U"年度")};
        }
    return std::nullopt;
}

std::optional<Role> whole_role(View heading) {
    const auto found = std::ranges::find(whole_words, heading, &Word::word);
    return found == whole_words.end() ? std::nullopt : std::optional(found->role);
}

Role role_of(View heading) {
    if (const auto role = whole_role(heading)) return *role;
    // 活動名、事業名: any of several words with the same role.
    for (std::size_t at = 0; at < heading.size();) {
        const std::size_t end = std::min(heading.find_first_of(U"、・/,", at), heading.size());
        if (end == heading.size() && at == 0) break;
        if (const auto role = whole_role(heading.substr(at, end - at))) return *role;
        at = end + 1;
    }
    for (const auto& [word, role] : parts)
        if (heading.find(word) != View::npos) return role;
    return Role::other;
}

bool could_head(std::string_view heading) {
    const std::u32string text = text::code_points(heading);
    const bool only_digits = !text.empty() && std::ranges::all_of(folded(heading), [](char32_t c) {
        return text::is_ascii_digit(c);
    });
    return text.size() <= longest_heading && text.find(U'。') == std::u32string::npos &&
           !only_digits;
}

/// A heading that is exactly one of the usual words.
bool is_whole_word(std::string_view heading) {
    std::u32string inside;
    return whole_role(lower_case(without_brackets(folded_without_blanks(heading), inside)))
        .has_value();
}

std::size_t count(std::span<const Column> columns, Role role) {
    return static_cast<std::size_t>(std::ranges::count(columns, role, &Column::role));
}

} // namespace

bool is_text(Role role) {
    return role == Role::text || role == Role::actual || role == Role::planned ||
           role == Role::other;
}

std::string year_in(std::string_view text) {
    const auto year = find_year(folded_without_blanks(text));
    return year ? year->name : std::string();
}

Column column_of(std::string_view heading) {
    Column column{Role::unnamed, tidy_name(heading), {}};
    std::u32string inside;
    const std::u32string folded = folded_without_blanks(heading);
    std::u32string word = without_brackets(folded, inside);
    if (word.empty()) word = std::exchange(inside, {});
    if (word.empty()) return column;
    auto year = find_year(word);
    if (year)
        word.erase(year->begin, year->end - year->begin);
    else
        year = find_year(inside);
    if (year) column.year = year->name;
    column.role = word.size() > longest_heading ? Role::other : role_of(lower_case(word));
    return column;
}

Header header_of(const std::vector<std::string>& cells) {
    // Most lines are rows, and one long cell is enough to recognise them.
    constexpr std::size_t most_bytes = 6 * longest_heading;
    constexpr std::size_t most_columns = 100;
    if (cells.size() > most_columns ||
        std::ranges::any_of(cells, [](const std::string& c) { return c.size() > most_bytes; }))
        return {};
    Header header;
    std::set<Role> known;
    std::size_t named = 0, understood = 0, exact = 0;
    for (const std::string& cell : cells) {
        header.columns.push_back(column_of(cell));
        const Role role = header.columns.back().role;
        named += role != Role::unnamed;
        // A sentence or a number is not a heading.
        if (!could_head(header.columns.back().heading)) return {};
        exact += is_whole_word(header.columns.back().heading);
        if (role == Role::other || role == Role::unnamed) continue;
        ++understood;
        known.insert(role);
    }
    std::vector<Column>& columns = header.columns;
    if (known.size() < 2 || understood * 2 < named) return {};
    const bool has_indicator = known.contains(Role::indicator);
    if (has_indicator && (known.contains(Role::now) || known.contains(Role::target))) {
        header.kind = HeaderKind::indicators;
        return header;
    }
    // Outside tables of indicators these words mean activities, done and planned.
    for (Column& column : columns) {
        if (column.role == Role::now) column.role = Role::actual;
        if (column.role == Role::target) column.role = Role::planned;
        if (column.role == Role::indicator) column.role = Role::other;
    }
    // Of two columns with names the second names the row and the first a section, unless only the
    // first heading has 名: then the second is text.
    while (count(columns, Role::name) > 1) {
        const auto first = std::ranges::find(columns, Role::name, &Column::role);
        const auto second = std::ranges::find(first + 1, columns.end(), Role::name, &Column::role);
        const bool keeps_first = first->heading.find("名") != std::string::npos &&
                                 second->heading.find("名") == std::string::npos;
        (keeps_first ? second : first)->role = keeps_first ? Role::text : Role::section;
    }
    const bool has_name = count(columns, Role::name) > 0;
    const std::size_t others = known.size() - (has_name ? 1 : 0);
    // A row of short cells about contents and plans is not a header.
    header.kind = has_name && others > 0 ? HeaderKind::measures
                  : exact >= 2           ? HeaderKind::nameless
                                         : HeaderKind::none;
    return header;
}

} // namespace plan
