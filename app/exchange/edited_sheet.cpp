#include "exchange/edited_sheet.h"

#include "base/lists.h"
#include "base/rule_table.h"
#include "exchange/export.h"
#include "text/trimming.h"

#include <algorithm>
#include <set>

namespace exchange {
namespace {

/// The header must be in the first rows; people put at most a title above it.
constexpr std::size_t header_within = 20;

bool is_own(std::string_view name) { return name.starts_with('#') || name.starts_with("＃"); }

class SheetEditor {
  public:
    SheetEditor(const sheets::Workbook& workbook, const sheets::Sheet& sheet, const CityData& city,
                bool only_one, base::Findings& findings)
        : workbook_(workbook), sheet_(sheet), city_(city), only_one_(only_one),
          findings_(findings) {}

    std::optional<EditedSheet> read() {
        if (sheet_.rows.empty() || is_own(sheet_.name) || sheet_.name == explanation_sheet ||
            sheet_.name == lists_sheet)
            return std::nullopt;
        if (!find_table_and_header()) return std::nullopt;
        edited_.file = workbook_.file;
        edited_.name = only_one_ ? "" : sheet_.name;
        edited_.windows_spelling = workbook_.windows_spelling;
        if (!read_header()) return std::nullopt;
        for (const sheets::SheetRow& row : sheet_.rows)
            if (row.line > header_->line) read_row(row);
        report_joined();
        return std::move(edited_);
    }

  private:
    const TableData& table() const {
        const TableData* there = city_.find(edited_.shape->id);
        return there ? *there : *missing_table_;
    }

    void choose(const TableShape& shape) {
        edited_.shape = &shape;
        if (!city_.find(shape.id)) missing_table_ = empty_table(shape);
    }

    std::size_t headings_in(const sheets::SheetRow& row) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(row.cells, [&](const sheets::SheetCell& cell) {
                return column_of_heading(*edited_.shape, table(), text::trimmed(cell.text))
                    .has_value();
            }));
    }

    /// The row with the most headings; nullptr if no row has two.
    const sheets::SheetRow* best_header() const {
        const sheets::SheetRow* best = nullptr;
        std::size_t most = 1;
        for (std::size_t r = 0; r < std::min(sheet_.rows.size(), header_within); ++r)
            if (const std::size_t count = headings_in(sheet_.rows[r]); count > most) {
                most = count;
                best = &sheet_.rows[r];
            }
        return best;
    }

    bool find_table_and_header() {
        for (std::size_t r = 0; r < std::min(sheet_.rows.size(), header_within); ++r)
            for (const sheets::SheetCell& cell : sheet_.rows[r].cells)
                if (const auto base = read_base_heading(text::trimmed(cell.text)))
                    return take_base(*base, sheet_.rows[r]);
        if (const TableShape* named = find_table(sheet_.name)) {
            choose(*named);
            header_ = best_header();
            if (header_) return true;
            return refuse("no-header", {sheet_.rows.front().line, 1},
                          {"見出しの行がありません", "There is no header"});
        }
        return guess_table();
    }

    bool take_base(const BaseHeading& base, const sheets::SheetRow& row) {
        const TableShape* shape = find_table(base.table);
        if (base.city != city_.id)
            return refuse(
                "wrong-city", {row.line, 1},
                {"これは「" + base.city + "」のシートです。このフォルダーは「" + city_.id +
                     "」です",
                 "This sheet is of \"" + base.city + "\", the folder of \"" + city_.id + "\""});
        if (!shape) return unknown_sheet();
        choose(*shape);
        edited_.base = base;
        header_ = &row;
        return true;
    }

    /// For a sheet with an unknown name: chooses the only table to which all headings belong.
    bool guess_table() {
        const TableShape* found = nullptr;
        for (const TableShape& shape : table_shapes()) {
            choose(shape);
            const sheets::SheetRow* row = best_header();
            if (!row || headings_in(*row) != row->cells.size() || row->cells.size() < 3) continue;
            if (found) return unknown_sheet();
            found = &shape;
        }
        if (!found) return unknown_sheet();
        choose(*found);
        header_ = best_header();
        return true;
    }

    bool unknown_sheet() {
        if (sheet_.hidden) return false;
        const std::string known = base::join(table_shapes(), "、", &TableShape::sheet);
        return refuse("unknown-sheet", {sheet_.rows.front().line, 1},
                      {"「" + sheet_.name +
                           "」が何の表かわかりません。シートの名前を、次のどれかに直すか、"
                           "自分用なら「#」で始めてください: " +
                           known,
                       "What table is \"" + sheet_.name +
                           "\"? Give it one of these names, or one that begins with # if it is "
                           "your own: " +
                           known});
    }

    bool read_header() {
        std::set<std::pair<std::string, int>> seen;
        for (const sheets::SheetCell& cell : header_->cells) {
            const std::string heading(text::trimmed(cell.text));
            if (heading.empty() || is_own(heading)) {
                ignored_.insert(cell.column);
                continue;
            }
            auto column = column_of_heading(*edited_.shape, table(), heading);
            if (!column) {
                ignored_.insert(cell.column);
                refuse("unknown-column", {header_->line, cell.column},
                       {"「" + heading +
                            "」という列はありません。見出しを書き出したときの名前にもどすか、"
                            "自分用の列なら「#」で始めてください",
                        "There is no column \"" + heading +
                            "\". Put back the heading of the export, or begin it with # if the "
                            "column is your own"});
                continue;
            }
            const std::string name =
                column->role == Role::data ? column->column : heading_of(*edited_.shape, *column);
            if (!seen.insert({name, column->part}).second) {
                refuse("duplicate-column", {header_->line, cell.column},
                       {"「" + heading + "」の列が2つあります",
                        "Column \"" + heading + "\" occurs twice"});
                continue;
            }
            if (column->role == Role::data) edited_.columns.emplace(column->column, cell.column);
            columns_.emplace(cell.column, std::move(*column));
        }
        return true;
    }

    void read_row(const sheets::SheetRow& row) {
        EditedRow edited{row.line, false, std::nullopt, {}};
        bool any = false;
        for (const auto& [at, column] : columns_) {
            const sheets::SheetCell* cell = row.find(at);
            sheets::SheetCell value{at, cell ? cell->kind : sheets::CellKind::text,
                                    std::string(text::trimmed(cell ? cell->text : ""))};
            if (column.role == Role::status) {
                edited.deleted = read_status(row.line, at, value.text);
            } else if (column.role == Role::base) {
                read_base(row.line, at, value.text, edited);
            } else {
                any = any || !value.text.empty();
                edited.cells[column.column].parts.emplace(column.part, std::move(value));
            }
        }
        report_headless(row);
        if (!any && !edited.base) return;
        if (!any && !edited.deleted) {
            refuse("emptied-row", {row.line, 1},
                   {"この行はからになっています", "This row has been emptied"});
            return;
        }
        edited_.rows.push_back(std::move(edited));
    }

    bool read_status(int line, int at, const std::string& text) {
        if (text.empty()) return false;
        if (text == deleted_word || text == "delete" || text == "deleted" || text == "消す")
            return true;
        refuse("bad-status", {line, at},
               {"「" + text + "」は使えません", "\"" + text + "\" is not known here"});
        return false;
    }

    void read_base(int line, int at, const std::string& text, EditedRow& row) {
        if (text.empty()) return;
        row.base = read_row_base(text, edited_.base ? edited_.base->columns.size() : 0);
        if (row.base) return;
        refuse(
            "damaged-base", {line, at},
            {"「こどまど用」の列が書きかわっています", "The column こどまど用 has been changed"});
    }

    /// Reports text in a column without a heading, which would otherwise be lost; once for each
    /// column.
    void report_headless(const sheets::SheetRow& row) {
        for (const sheets::SheetCell& cell : row.cells) {
            if (columns_.contains(cell.column) || !ignored_.insert(cell.column).second) continue;
            refuse("no-heading", {row.line, cell.column},
                   {"この列には見出しがありません", "This column has no heading"});
        }
    }

    void report_joined() {
        for (const sheets::JoinedCells& joined : sheet_.joined)
            if (joined.last_line > header_->line)
                refuse("joined-cells", {joined.line, joined.column},
                       {"いくつかの列のセルが結合されています",
                        "Cells of several columns are joined"});
    }

    struct Place {
        int line, column;
    };
    bool refuse(const char* code, Place place, base::Message message) {
        base::SourceRef where{workbook_.file, 0, place.line, ""};
        if (!only_one_) where.sheet = sheet_.name;
        where.cell = sheets::cell_name(place.line, place.column);
        base::report(findings_, code, std::move(where), std::move(message));
        return false;
    }

    const sheets::Workbook& workbook_;
    const sheets::Sheet& sheet_;
    const CityData& city_;
    bool only_one_; ///< a CSV file
    base::Findings& findings_;
    EditedSheet edited_;
    std::optional<TableData> missing_table_;
    const sheets::SheetRow* header_ = nullptr;
    std::map<int, SheetColumn> columns_;
    std::set<int> ignored_;
};

} // namespace

base::SourceRef EditedSheet::where(int line, const std::string& column) const {
    base::SourceRef ref{file, 0, line, ""};
    ref.sheet = name;
    const auto at = columns.find(column);
    ref.cell = sheets::cell_name(line, at == columns.end() ? 1 : at->second);
    if (at != columns.end()) ref.column = heading_of(*shape, {Role::data, column, 0});
    return ref;
}

std::vector<EditedSheet> edited_sheets(const sheets::Workbook& workbook, const CityData& city,
                                       base::Findings& findings) {
    std::vector<EditedSheet> sheets;
    const bool csv = workbook.is_csv;
    for (const sheets::Sheet& sheet : workbook.sheets)
        if (auto edited = SheetEditor(workbook, sheet, city, csv, findings).read())
            sheets.push_back(std::move(*edited));
    return sheets;
}

} // namespace exchange
