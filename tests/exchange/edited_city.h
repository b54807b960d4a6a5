#pragma once

#include "exchange/export.h"
#include "exchange/row_base.h"
#include "exchange/update.h"
#include "support/small_city.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace support {

/// A workbook exported from a city's folder, which a test edits as staff would.
class EditedCity {
  public:
    explicit EditedCity(const SmallCity& city,
                        exchange::SheetForm form = exchange::SheetForm::divided)
        : city_(city), book_(exchange::workbook_of(
                           exchange::read_city_data(city.city(), {}).value().data, {}, form)) {}

    sheets::NewSheet& sheet(const std::string& name) {
        const auto found = std::ranges::find(book_.sheets, name, &sheets::NewSheet::name);
        if (found == book_.sheets.end()) throw std::logic_error("no sheet " + name);
        return *found;
    }
    std::size_t column(const std::string& sheet_name, const std::string& heading) {
        const auto& columns = sheet(sheet_name).columns;
        const auto found = std::ranges::find(columns, heading, &sheets::NewColumn::heading);
        if (found == columns.end()) throw std::logic_error("no column " + heading);
        return static_cast<std::size_t>(found - columns.begin());
    }
    /// `row` counts from 0 below the header.
    std::string& cell(const std::string& sheet_name, std::size_t row, const std::string& heading) {
        auto& cells = sheet(sheet_name).rows.at(row);
        const std::size_t at = column(sheet_name, heading);
        if (cells.size() <= at) cells.resize(at + 1);
        return cells[at].text;
    }
    void add_row(const std::string& sheet_name,
                 const std::vector<std::pair<std::string, std::string>>& cells) {
        sheet(sheet_name).rows.emplace_back();
        for (const auto& [heading, text] : cells)
            cell(sheet_name, sheet(sheet_name).rows.size() - 1, heading) = text;
    }
    void delete_column(const std::string& sheet_name, const std::string& heading) {
        delete_column(sheet_name, column(sheet_name, heading));
    }
    void delete_base(const std::string& sheet_name) {
        const auto& columns = sheet(sheet_name).columns;
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (exchange::is_base_heading(columns[c].heading)) return delete_column(sheet_name, c);
    }
    /// Only these sheets stay.
    void keep(const std::vector<std::string>& names) {
        std::erase_if(book_.sheets, [&](const sheets::NewSheet& each) {
            return std::ranges::find(names, each.name) == names.end();
        });
    }
    sheets::NewWorkbook& book() { return book_; }

    exchange::Updated update() {
        book_.lists.clear();
        for (sheets::NewSheet& each : book_.sheets)
            for (sheets::NewColumn& column : each.columns) column.choices.clear();
        if (!sheets::write_xlsx(book_, city_.file("sheet.xlsx")))
            throw std::logic_error("not written");
        return exchange::update_folder(city_.city(), city_.file("sheet.xlsx"), {}).value();
    }

  private:
    void delete_column(const std::string& sheet_name, std::size_t at) {
        sheets::NewSheet& from = sheet(sheet_name);
        from.columns.erase(from.columns.begin() + static_cast<std::ptrdiff_t>(at));
        for (auto& row : from.rows)
            if (at < row.size()) row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
    }

    const SmallCity& city_;
    sheets::NewWorkbook book_;
};

/// "code sheet!cell", the blocking ones first.
inline std::vector<std::string> said(const exchange::Updated& updated) {
    std::vector<std::string> out;
    for (const base::Finding& finding : updated.findings)
        out.push_back(finding.code + " " + finding.where.sheet + "!" + finding.where.cell);
    return out;
}

/// "changed services mori:1 cost:  → 無料", …
inline std::vector<std::string> changes(const exchange::Updated& updated) {
    std::vector<std::string> out;
    for (const exchange::Change& change : updated.changes) switch (change.kind) {
        case exchange::Change::Kind::added:
            out.push_back("added " + change.table + " " + change.row);
            break;
        case exchange::Change::Kind::deleted:
            out.push_back("deleted " + change.table + " " + change.row);
            break;
        case exchange::Change::Kind::changed:
            out.push_back(change.table + " " + change.row + " " + change.column + ": " +
                          change.before + " -> " + change.after);
        }
    return out;
}

} // namespace support
