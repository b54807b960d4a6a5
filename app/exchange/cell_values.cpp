#include "exchange/cell_values.h"

#include "base/date.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "exchange/row_base.h"
#include "text/encoding.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <algorithm>
#include <vector>

namespace exchange {
namespace {

base::Error wrong(std::string ja, std::string en) { return {{std::move(ja), std::move(en)}}; }

std::vector<std::string> split(std::string_view text, std::initializer_list<std::string_view> by) {
    std::vector<std::string> parts;
    std::string part;
    const auto finish = [&] {
        if (const auto bare = base::trimmed_of(part, " \n"); !bare.empty())
            parts.emplace_back(bare);
        part.clear();
    };
    while (!text.empty()) {
        const auto mark =
            std::ranges::find_if(by, [&](std::string_view each) { return text.starts_with(each); });
        if (mark != by.end()) {
            finish();
            text.remove_prefix(mark->size());
        } else {
            part += text.front();
            text.remove_prefix(1);
        }
    }
    finish();
    return parts;
}

/// Splits a text into values. A label may contain a comma, so only text that is not a label is
/// split at commas.
std::vector<std::string> values_in(std::string_view text, ListOf list, const Labels& labels) {
    std::vector<std::string> values;
    for (std::string& part : split(text, {"；", ";", "\n"})) {
        if (labels.id(list, part)) {
            values.push_back(std::move(part));
            continue;
        }
        auto pieces = split(part, {"、", "，", ","});
        std::ranges::move(pieces, std::back_inserter(values));
    }
    return values;
}

/// Converts full-width ０〜９ ． － ／, as Japanese keyboards type them, to ASCII.
std::string half_width(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.size() >= 3 && rest[0] == '\xEF' && rest[1] == '\xBC' && rest[2] >= '\x8D' &&
            static_cast<unsigned char>(rest[2]) <= 0x99) {
            out += static_cast<char>(static_cast<unsigned char>(rest[2]) - 0x90 + 0x30);
            at += 3;
        } else {
            out += rest.front();
            ++at;
        }
    }
    return out;
}

/// 45,500 → 45500. A text with commas elsewhere stays as it is.
std::string without_thousands(const std::string& text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool thousands = text[i] == ',' && i > 0 && i < point && (point - i) % 4 == 0;
        if (!thousands) out += text[i];
    }
    return out;
}

base::Result<std::string> number_of(const std::string& text) {
    const std::string plain = without_thousands(half_width(text));
    if (base::is_plain_decimal(plain)) return plain;
    return wrong(
        "「" + text +
            "」は数ではありません。単位や記号を取り、数字だけを書いてください（例 45500、93.3）",
        "\"" + text + "\" is no number. Write digits only, without a unit (45500, 93.3)");
}

base::Result<std::string> integer_of(const std::string& text, const ColumnShape& column) {
    const std::string plain = half_width(text);
    const int least = column.range.least, most = column.range.most;
    if (const auto number = base::parse_number<int>(plain, least, most))
        return std::to_string(*number);
    const std::string range = std::to_string(least) + "〜" + std::to_string(most);
    return wrong("「" + text + "」は使えません。" + range + "の数を書いてください",
                 "\"" + text + "\" is not usable. Write a whole number, " + range);
}

/// 2026/4/1, 2026年4月1日, 2026.4 → 2026-04-01, 2026-04.
base::Result<std::string> date_of(const std::string& text, bool coarse) {
    const auto parts = split(half_width(text), {"-", "/", ".", "年", "月", "日"});
    const bool numbers = std::ranges::all_of(
        parts, [](const std::string& part) { return base::is_digits(part) && part.size() <= 4; });
    const std::size_t least = coarse ? 1 : 3;
    if (numbers && parts.size() >= least && parts.size() <= 3 && parts[0].size() == 4) {
        const auto number = [&](std::size_t part) {
            return part < parts.size() ? base::parse_number<int>(parts[part]).value_or(0) : 1;
        };
        // "2026-04-01", "2026-04", "2026"
        if (const auto day = base::Date::of(number(0), number(1), number(2)))
            return day->text().substr(0, 4 + 3 * (parts.size() - 1));
    }
    const std::string like = coarse ? "2024-10" : "2026-04-01";
    return wrong("「" + text + "」は日付ではありません。" + like + "のように、西暦で書いてください",
                 "\"" + text + "\" is no date. Write it like " + like);
}

base::Result<std::string> flag_of(const std::string& text) {
    for (const std::string_view yes : {"はい", "yes", "○", "〇", "◯", "TRUE", "1"})
        if (text == yes) return std::string("yes");
    for (const std::string_view no : {"いいえ", "no", "×", "FALSE", "0"})
        if (text == no) return std::string();
    return wrong("「" + text + "」は使えません。「はい」か、空にしてください",
                 "\"" + text + "\" is not known here. Write はい or nothing");
}

base::Error unknown_choice(const std::string& text, const ColumnShape& column,
                           const Labels& labels) {
    constexpr std::size_t most = 12;
    const auto all = labels.all(column.list);
    std::string ja, en;
    if (all.size() <= most) {
        const std::string list = base::join(all, "、");
        ja = "使えるもの: " + list;
        en = "Known: " + list;
    } else {
        ja = "セルの右の▼から選ぶか、「選択肢」のシートから写してください";
        en = "Choose from the cell's drop-down, or copy it from the sheet 選択肢";
    }
    return wrong("「" + text + "」は" + std::string(column.heading) + "にありません。" + ja,
                 "\"" + text + "\" is not known here. " + en);
}

/// Whether a value may be a name without an id, as of an office that is not in offices.csv.
bool may_be_free(const ColumnShape& column) { return column.list == ListOf::offices; }

base::Result<std::string> choices_of(const std::string& text, const ColumnShape& column,
                                     const Labels& labels) {
    std::vector<std::string> ids;
    for (const std::string& value : values_in(text, column.list, labels)) {
        const auto id = labels.id(column.list, value);
        if (!id && !may_be_free(column)) return unknown_choice(value, column, labels);
        std::string taken = id.value_or(value);
        if (std::ranges::find(ids, taken) != ids.end())
            return wrong("「" + value + "」が2回あります。1つ消してください",
                         "\"" + value + "\" occurs twice. Take one out");
        ids.push_back(std::move(taken));
    }
    return base::join(ids, ";");
}

/// Whether a number is normal in this column. In a column of text it may have been a text like 0265
/// that the spreadsheet changed.
bool may_be_number(const ColumnShape& column) {
    return column.holds != Holds::text || column.id == "row" || column.id == "year" ||
           column.id == "now_year" || column.id == "target_year" || column.id == "label" ||
           column.id.empty();
}

base::Result<void> check_kinds(const EditedCell& edited, const ColumnShape& column) {
    for (const auto& [part, cell] : edited.parts) {
        if (cell.kind == sheets::CellKind::fault)
            return wrong("式の誤り（" + cell.text + "）が入っています。文字を打ちなおしてください",
                         "A formula failed here (" + cell.text + "). Type the text");
        const bool month_like = column.holds == Holds::date || column.holds == Holds::month;
        if (cell.kind == sheets::CellKind::date && !month_like)
            return wrong("「" + cell.text +
                             "」という日付になっています。Excelが数字を日付に変えたのかもしれ"
                             "ません。セルの書式を「文字列」にして打ちなおしてください",
                         "This has become the date " + cell.text +
                             ". Set the cell's format to text and type it again");
        if (cell.kind == sheets::CellKind::number && !may_be_number(column))
            return wrong("「" + cell.text +
                             "」が数として入っています。頭の0などが消えているかもしれません。"
                             "セルの書式を「文字列」にして打ちなおしてください",
                         "\"" + cell.text +
                             "\" is a number here, so a leading 0 may be gone. Set "
                             "the cell's format to text and type it again");
    }
    return {};
}

/// Whether Windows writes ? for this character when it saves as CP932.
bool is_lost(std::string_view character) {
    constexpr std::string_view spelled_otherwise[] = {"〜", "−", "‖", "—", "¢", "£", "¬"};
    return std::ranges::find(spelled_otherwise, character) != std::end(spelled_otherwise) ||
           !text::encode_cp932(character).lost.empty();
}

} // namespace

std::string edited_text(const EditedCell& edited, const ColumnShape& column, const Labels& labels,
                        std::string_view shown_now) {
    const auto whole = edited.parts.find(0);
    if (column.holds != Holds::choices)
        return whole == edited.parts.end() ? std::string() : whole->second.text;
    if (whole != edited.parts.end())
        return base::join(values_in(whole->second.text, column.list, labels), shown_separator);
    const auto now = split(shown_now, {shown_separator});
    std::vector<std::string> values;
    int divided = 0;
    for (const auto& [part, cell] : edited.parts)
        if (part != rest_part) divided = std::max(divided, part);
    const auto standard = static_cast<int>(divided_parts(column.id));
    divided = std::max(divided, standard);
    for (int part = 1; part <= divided; ++part) {
        const auto at = static_cast<std::size_t>(part - 1);
        const auto given = edited.parts.find(part);
        if (given != edited.parts.end()) {
            auto pieces = values_in(given->second.text, column.list, labels);
            std::ranges::move(pieces, std::back_inserter(values));
        } else if (at < now.size()) {
            values.push_back(now[at]);
        }
    }
    const auto rest = edited.parts.find(rest_part);
    if (rest != edited.parts.end()) {
        auto pieces = values_in(rest->second.text, column.list, labels);
        std::ranges::move(pieces, std::back_inserter(values));
    } else {
        for (auto at = static_cast<std::size_t>(divided); at < now.size(); ++at)
            values.push_back(now[at]);
    }
    return base::join(values, shown_separator);
}

bool same_text(std::string_view sheet, std::string_view table, bool windows_spelling) {
    if (fingerprint(sheet) == fingerprint(table)) return true;
    if (!windows_spelling) return false;
    const std::string ours = text::without_windows_spelling(table),
                      theirs = text::without_windows_spelling(sheet);
    std::size_t a = 0, b = 0;
    while (a < ours.size() && b < theirs.size()) {
        const std::size_t size = text::code_point_end(ours, a) - a;
        const std::string_view character = std::string_view(ours).substr(a, size);
        const std::size_t other = text::code_point_end(theirs, b) - b;
        const bool lost = theirs[b] == '?' && is_lost(character);
        if (character != std::string_view(theirs).substr(b, other) && !lost) return false;
        a += size;
        b += other;
    }
    return a == ours.size() && b == theirs.size();
}

base::Result<std::string> cell_of(const EditedCell& edited, const std::string& text,
                                  const ColumnShape& column, const Labels& labels) {
    if (auto kinds = check_kinds(edited, column); !kinds) return kinds.error();
    if (text.empty()) return std::string();
    switch (column.holds) {
    case Holds::number:
        return number_of(text);
    case Holds::integer:
        return integer_of(text, column);
    case Holds::date:
        return date_of(text, false);
    case Holds::month:
        return date_of(text, true);
    case Holds::flag:
        return flag_of(text);
    case Holds::choice: {
        const auto id = labels.id(column.list, text);
        if (!id) return unknown_choice(text, column, labels);
        return *id;
    }
    case Holds::choices:
        return choices_of(text, column, labels);
    default:
        return text;
    }
}

} // namespace exchange
