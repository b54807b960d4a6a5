#include "draft/table.h"

#include "base/date.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "base/rule_table.h"
#include "draft/source_text.h"
#include "text/characters.h"
#include "text/trimming.h"
#include "text/utf8.h"

#include <algorithm>

namespace draft {

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
        const std::string name(text::trimmed(content_.header[i]));
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
                {"「" + name + "」の列が2つあります", "Column \"" + name + "\" occurs twice"});
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
            if (const std::string_view bare = text::trimmed(cell); bare.size() != cell.size()) {
                base::report(*findings_, "blank-around", where,
                             {"前かうしろに空白があります（読むときに取りました）",
                              "There are blanks around this (they were left out)"});
                cell = std::string(bare);
            }
            for (std::size_t at = 0; at < cell.size();) {
                const char32_t c = text::next_code_point(cell, at);
                if (!text::is_unprintable(c)) continue;
                const std::string name = text::code_point_name(c);
                base::report(*findings_, "unprintable-character", where,
                             {"表示できない文字（" + name + "）があります",
                              "There is a character here that cannot be shown (" + name + ")"});
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
    for (const std::string_view part : base::split(cell, ';')) {
        std::string value(text::trimmed(part));
        if (value.empty()) continue;
        if (std::ranges::find(values, value) == values.end()) {
            values.push_back(std::move(value));
            continue;
        }
        refuse("duplicate-value", column,
               {"「" + value + "」が2回あります", "\"" + value + "\" occurs twice"});
    }
    return values;
}

std::vector<std::string> TableRecord::list_of(std::string_view column,
                                              std::span<const std::string_view> allowed) const {
    std::vector<std::string> values = list(column);
    std::erase_if(values, [&](const std::string& value) {
        if (std::ranges::find(allowed, value) != allowed.end()) return false;
        refuse("bad-value", column,
               {"「" + value + "」は使えません。使えるもの: " + base::join(allowed, ", "),
                "\"" + value + "\" is not known here. Known: " + base::join(allowed, ", ")});
        return true;
    });
    return values;
}

std::optional<double> TableRecord::number(std::string_view column) const {
    const std::string cell = text(column);
    if (cell.empty()) return std::nullopt;
    if (base::is_plain_decimal(cell)) return base::parse_number<double>(cell);
    refuse("bad-number", column,
           {"「" + cell + "」は数ではありません。半角の数字だけで書いてください（例 45500、93.3）",
            "\"" + cell + "\" is no number. Write half-width digits only (45500, 93.3)"});
    return std::nullopt;
}

int TableRecord::integer(std::string_view column, int least, int most, int otherwise) const {
    const std::string cell = text(column);
    if (cell.empty()) return otherwise;
    if (const auto number = base::parse_number<int>(cell, least, most)) return *number;
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
           {"「" + cell + "」は使えません。使えるもの: " + base::join(allowed, ", "),
            "\"" + cell + "\" is not known here. Known: " + base::join(allowed, ", ")});
    return {};
}

std::string TableRecord::date(std::string_view column, bool coarse) const {
    const std::string cell = text(column);
    if (cell.empty() || (coarse ? base::parse_coarse_date(cell) : base::parse_date(cell)))
        return cell;
    refuse("bad-date", column,
           {"「" + cell + "」は日付ではありません。" + (coarse ? "2024-10" : "2026-04-01") +
                "のように書いてください",
            "\"" + cell + "\" is no date. Write it like " + (coarse ? "2024-10" : "2026-04-01")});
    return {};
}

} // namespace draft
