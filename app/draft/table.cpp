#include "draft/table.h"

#include "base/rule_table.h"
#include "draft/source_text.h"
#include "model/characters.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace draft {
namespace {

bool is_number(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const auto all_digits = [&](std::string_view part) {
        return !part.empty() && part.find_first_not_of(digits) == std::string_view::npos;
    };
    return text.size() <= 15 && all_digits(whole) &&
           (point == std::string_view::npos || all_digits(text.substr(point + 1)));
}

template <class Number> std::optional<Number> parse(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// "2026-04-01" of the pattern "dddd-dd-dd".
bool looks_like(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(
        text, pattern, [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

std::string code_point(char32_t c) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += digits[c >> shift & 15];
    return "U+" + out;
}

} // namespace

bool is_date(std::string_view text, bool coarse) {
    if (coarse && looks_like(text, "dddd")) return true;
    const bool whole = looks_like(text, "dddd-dd-dd");
    if (!whole && !(coarse && looks_like(text, "dddd-dd"))) return false;
    const auto part = [&](std::size_t at, std::size_t length) {
        return parse<unsigned>(text.substr(at, length)).value_or(0);
    };
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(part(0, 4))),
                                          std::chrono::month(part(5, 2)),
                                          std::chrono::day(whole ? part(8, 2) : 1)};
    return day.ok();
}

Table Table::read(const std::string& file, const TableShape& shape, base::Findings& findings) {
    Table table(findings);
    table.content_.file = file;
    const auto source = read_source(file, CsvLimits{}.file_bytes, findings);
    if (!source) return table;
    auto content = parse_csv(file, *source, findings);
    if (!content) return table;
    table.content_ = std::move(*content);
    table.check_header(shape);
    table.check_cells();
    return table;
}

void Table::check_header(const TableShape& shape) {
    for (std::size_t i = 0; i < content_.header.size(); ++i) {
        const std::string name(model::trimmed(content_.header[i]));
        content_.header[i] = name;
        const bool known = std::ranges::find(shape.columns, name) != shape.columns.end() ||
                           (shape.also_allowed && shape.also_allowed(name));
        if (!known)
            base::report(*findings_, "unknown-column", {file(), 0, 1, name},
                         {"「" + name + "」という列はありません。列の名前を直してください",
                          "There is no column \"" + name + "\". Correct its name"});
        else if (!index_.emplace(name, i).second)
            base::report(
                *findings_, "duplicate-column", {file(), 0, 1, name},
                {"「" + name + "」の列が2つあります", "Column \"" + name + "\" stands twice"});
    }
    for (const std::string& name : shape.columns)
        if (!index_.contains(name))
            base::report(
                *findings_, "missing-column", {file(), 0, 1, name},
                {"「" + name + "」の列がありません", "Column \"" + name + "\" is missing"});
}

void Table::check_cells() {
    for (CsvRecord& record : content_.records)
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            std::string& cell = record.cells[i];
            const base::SourceRef where{file(), 0, record.line, content_.header[i]};
            if (const std::string_view bare = model::trimmed(cell); bare.size() != cell.size()) {
                base::report(*findings_, "blank-around", where,
                             {"前かうしろに空白があります（読むときに取りました）",
                              "There are blanks around this (they were left out)"});
                cell = std::string(bare);
            }
            for (std::size_t at = 0; at < cell.size();) {
                const char32_t c = model::next_character(cell, at);
                if (!model::is_unprintable(c)) continue;
                const std::string name = code_point(c);
                base::report(*findings_, "unprintable-character", where,
                             {"表示できない文字（" + name + "）があります",
                              "A character that cannot be shown (" + name + ") stands here"});
                break;
            }
        }
}

void Table::for_each(const std::function<void(const TableRecord&)>& visit) const {
    for (const CsvRecord& record : content_.records) visit(TableRecord(*this, record));
}

base::SourceRef TableRecord::where(std::string column) const {
    return {table_.file(), 0, record_.line, std::move(column)};
}

void TableRecord::refuse(const char* code, std::string_view column, base::Message message) const {
    base::report(*table_.findings_, code, where(std::string(column)), std::move(message));
}

std::string TableRecord::text(std::string_view column) const {
    const auto found = table_.index_.find(column);
    return found == table_.index_.end() ? std::string() : record_.cells[found->second];
}

text::RubyText TableRecord::ruby(std::string_view column) const {
    return text::parse_ruby(text(column));
}

std::vector<std::string> TableRecord::list(std::string_view column) const {
    std::vector<std::string> values;
    const std::string cell = text(column);
    for (std::size_t begin = 0; begin <= cell.size();) {
        const std::size_t end = std::min(cell.find(';', begin), cell.size());
        std::string value(model::trimmed(std::string_view(cell).substr(begin, end - begin)));
        begin = end + 1;
        if (value.empty()) continue;
        if (std::ranges::find(values, value) == values.end()) {
            values.push_back(std::move(value));
            continue;
        }
        refuse("duplicate-value", column,
               {"「" + value + "」が2回あります", "\"" + value + "\" stands twice"});
    }
    return values;
}

std::vector<std::string> TableRecord::list_of(std::string_view column,
                                              std::span<const std::string_view> allowed) const {
    std::vector<std::string> values = list(column);
    std::erase_if(values, [&](const std::string& value) {
        if (std::ranges::find(allowed, value) != allowed.end()) return false;
        refuse("bad-value", column,
               {"「" + value + "」は使えません。使えるもの: " + joined(allowed),
                "\"" + value + "\" is not known here. Known: " + joined(allowed)});
        return true;
    });
    return values;
}

std::optional<double> TableRecord::number(std::string_view column) const {
    const std::string cell = text(column);
    if (cell.empty()) return std::nullopt;
    if (is_number(cell)) return parse<double>(cell);
    refuse("bad-number", column,
           {"「" + cell + "」は数ではありません。半角の数字だけで書いてください（例 45500、93.3）",
            "\"" + cell + "\" is no number. Write half-width digits only (45500, 93.3)"});
    return std::nullopt;
}

int TableRecord::integer(std::string_view column, int least, int most, int otherwise) const {
    const std::string cell = text(column);
    if (cell.empty()) return otherwise;
    const auto number = parse<int>(cell);
    if (number && *number >= least && *number <= most) return *number;
    const std::string range = std::to_string(least) + "〜" + std::to_string(most);
    refuse("bad-number", column,
           {"「" + cell + "」は使えません。" + range + "の数で書いてください",
            "\"" + cell + "\" is not usable. Write a whole number, " + range});
    return otherwise;
}

bool TableRecord::yes(std::string_view column) const {
    static constexpr std::string_view allowed[] = {"yes"};
    return !one_of(column, allowed).empty();
}

std::string TableRecord::one_of(std::string_view column, std::span<const std::string_view> allowed,
                                bool required) const {
    const std::string cell = text(column);
    if ((cell.empty() && !required) || std::ranges::find(allowed, cell) != allowed.end())
        return cell;
    refuse("bad-value", column,
           {"「" + cell + "」は使えません。使えるもの: " + joined(allowed),
            "\"" + cell + "\" is not known here. Known: " + joined(allowed)});
    return {};
}

std::string TableRecord::date(std::string_view column, bool coarse) const {
    const std::string cell = text(column);
    if (cell.empty() || is_date(cell, coarse)) return cell;
    refuse("bad-date", column,
           {"「" + cell + "」は日付ではありません。" + (coarse ? "2024-10" : "2026-04-01") +
                "のように書いてください",
            "\"" + cell + "\" is no date. Write it like " + (coarse ? "2024-10" : "2026-04-01")});
    return {};
}

} // namespace draft
