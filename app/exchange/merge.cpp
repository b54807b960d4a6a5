#include "exchange/update.h"

#include "base/lists.h"
#include "base/rule_table.h"
#include "exchange/cell_values.h"
#include "exchange/labels.h"
#include "exchange/row_join.h"
#include "text/utf8.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace exchange {
namespace {

/// Shortens a long text, for quoting it in a message.
std::string quoted(const std::string& text) {
    constexpr std::size_t most = 90;
    if (text.size() <= most) return text;
    return text.substr(0, text::code_point_begin(text, most)) + "…";
}

/// The services that new plan rows name, and the numbers of those rows.
std::map<std::string, std::string> new_numbers(const std::vector<EditedSheet>& sheets) {
    std::map<std::string, std::string> numbers;
    for (const EditedSheet& sheet : sheets)
        for (const EditedRow& row : sheet.rows) {
            const auto text = [&](const char* column) {
                const auto cell = row.cells.find(column);
                return cell == row.cells.end() || cell->second.parts.empty()
                           ? std::string()
                           : cell->second.parts.begin()->second.text;
            };
            if (sheet.shape->id == "rows" && !row.base && text("repeat").empty())
                numbers.emplace(text("service"), text("row"));
        }
    return numbers;
}

/// Applies the joined rows to one table.
class TableMerger {
  public:
    TableMerger(const TableShape& shape, const CityData& city, Labels& labels, Merged& merged)
        : shape_(shape), labels_(labels), merged_(merged), before_(*city.find(shape.id)),
          joiner_(shape, city, before_, labels, merged.findings) {}

    void set_numbers(std::map<std::string, std::string> numbers) {
        joiner_.set_numbers(std::move(numbers));
    }

    void join(const EditedSheet& sheet) {
        if (!sheet.base && !sheet.rows.empty()) report_no_base(sheet);
        joiner_.join(sheet);
    }

    void take_over() {
        TableData& after = *merged_.data.find(shape_.id);
        std::set<std::size_t> deleted;
        for (const JoinedRow& joined : joiner_.rows()) {
            if (joined.gone)
                check_gone(joined);
            else if (!joined.record)
                add(joined, after);
            else if (joined.row->deleted)
                remove(joined, deleted);
            else
                change(joined, after);
        }
        erase(deleted, after);
    }

  private:
    bool is_id(const std::string& column) const {
        return shape_.has_id() && column == shape_.keys.front();
    }

    /// The new content of a cell that contains `now`; nothing if it stays as it is, or if what
    /// staff wrote was refused.
    std::optional<std::string> wish(const JoinedRow& joined, const std::string& column,
                                    const EditedCell& edited, const std::string& now) {
        const ColumnShape& look = shape_of(shape_, column);
        const std::string shown = shown_text(shape_, labels_, column, now);
        const std::string text = edited_text(edited, look, labels_, shown);
        // The base of a copied row describes the original, so a new row has none.
        const std::string* base = joined.record ? joined.base_cell(column) : nullptr;
        if (base && fingerprint(text) == *base) return std::nullopt;
        if (same_text(text, shown, joined.sheet->windows_spelling)) return std::nullopt;
        auto cell = cell_of(edited, text, look, labels_);
        if (!cell) {
            refuse("bad-value", joined, column, cell.error().message);
            return std::nullopt;
        }
        if (cell.value() == now) return std::nullopt;
        if (base && fingerprint(shown) != *base) {
            refuse("changed-by-both", joined, column,
                   {"書き出したあとに、ほかの人がここを「" + quoted(shown) +
                        "」に変えています。「" + quoted(text) +
                        "」にするなら、新しく書き出したファイルに書きなおしてください",
                    "Since the export somebody else has changed this to \"" + quoted(shown) +
                        "\". If it is to be \"" + quoted(text) + "\", write it into a new export"});
            return std::nullopt;
        }
        return cell.value();
    }

    void change(const JoinedRow& joined, TableData& after) {
        const std::size_t r = *joined.record;
        merged_.origins[{before_.id, r}] = {joined.sheet, joined.row->line};
        for (const auto& [column, edited] : joined.row->cells) {
            const int at = before_.column(column);
            if (at < 0 || is_id(column)) continue;
            const std::string& now = before_.cell(r, at);
            const auto wanted = wish(joined, column, edited, now);
            if (!wanted) continue;
            merged_.changes.push_back(
                {Change::Kind::changed, before_.id, name_of(before_, r), column, now, *wanted});
            after.records[r].cells[static_cast<std::size_t>(at)] = *wanted;
        }
    }

    void add(const JoinedRow& joined, TableData& after) {
        draft::CsvRecord record{0, std::vector<std::string>(after.columns.size())};
        for (const auto& [column, edited] : joined.row->cells) {
            const int at = after.column(column);
            if (at < 0 || is_id(column)) continue;
            if (auto wanted = wish(joined, column, edited, ""))
                record.cells[static_cast<std::size_t>(at)] = std::move(*wanted);
        }
        if (!joined.new_id.empty())
            record.cells[static_cast<std::size_t>(after.column(shape_.keys.front()))] =
                joined.new_id;
        const std::size_t r = after.records.size();
        merged_.origins[{before_.id, r}] = {joined.sheet, joined.row->line};
        after.records.push_back(std::move(record));
        merged_.changes.push_back({Change::Kind::added, before_.id, name_of(after, r), "", "", ""});
    }

    void remove(const JoinedRow& joined, std::set<std::size_t>& deleted) {
        const std::size_t r = *joined.record;
        const bool comparable = joined.row->base && joined.sheet->base &&
                                joined.sheet->base->columns == before_.columns;
        if (comparable && *joined.row->base != joiner_.base(r))
            return refuse("changed-by-both", joined, "",
                          {"書き出したあとに、ほかの人がこの行を変えています。新しく書き出したファ"
                           "イルで見て、"
                           "それでも消すなら「削除」にしてください",
                           "Since the export somebody else has changed this row. Look at it in a "
                           "new export, and delete it there if it is still to go"});
        deleted.insert(r);
        merged_.changes.push_back(
            {Change::Kind::deleted, before_.id, name_of(before_, r), "", "", ""});
    }

    /// A row that somebody else has deleted since the export is reported only if staff changed it.
    void check_gone(const JoinedRow& joined) {
        if (joined.row->deleted || joiner_.is_untouched(joined)) return;
        refuse("row-is-gone", joined, "",
               {"この行は、書き出したあとにほかの人が消したか、見わけるための列を変えています",
                "Since the export somebody else has deleted this row, or changed its "
                "key columns"});
    }

    void erase(const std::set<std::size_t>& deleted, TableData& after) {
        if (deleted.empty()) return;
        std::vector<draft::CsvRecord> kept;
        decltype(merged_.origins) origins;
        for (std::size_t r = 0; r < after.records.size(); ++r) {
            const auto origin = merged_.origins.extract({before_.id, r});
            if (deleted.contains(r)) continue;
            if (origin) origins[{before_.id, kept.size()}] = origin.mapped();
            kept.push_back(std::move(after.records[r]));
        }
        after.records = std::move(kept);
        merged_.origins.merge(origins);
    }

    std::string name_of(const TableData& table, std::size_t record) const {
        std::string name;
        for (const std::string_view key : shape_.keys)
            if (const std::string& cell = table.cell(record, table.column(key)); !cell.empty())
                base::append_item(name, cell, " / ");
        return name;
    }

    void report_no_base(const EditedSheet& sheet) {
        base::report(
            merged_.findings, "no-base", sheet.where(1, ""),
            {"「こどまど用」の列がないので、書き出したあとにほかの人が変えたかどうかはわかりません"
             "。このシート"
             "の文字をそのまま取りこみます",
             "The column こどまど用 is gone, so it is not known whether somebody else has "
             "changed anything since the export. The contents of this sheet are taken"});
    }

    void refuse(const char* code, const JoinedRow& joined, const std::string& column,
                base::Message message) {
        base::report(merged_.findings, code, joined.sheet->where(joined.row->line, column),
                     std::move(message));
    }

    const TableShape& shape_;
    Labels& labels_;
    Merged& merged_;
    const TableData& before_;
    RowJoiner joiner_;
};

} // namespace

Merged merge(const CityData& city, const std::vector<EditedSheet>& sheets) {
    CityData whole = city;
    for (const EditedSheet& sheet : sheets)
        if (!whole.find(sheet.shape->id)) whole.tables.push_back(empty_table(*sheet.shape));
    Merged merged{whole, {}, {}, {}};
    Labels labels(whole);
    std::vector<std::unique_ptr<TableMerger>> mergers;
    // All tables join their rows before any cell is read, because a cell may name a new row of
    // another table.
    for (const TableShape& shape : table_shapes()) {
        const auto is_of = [&](const EditedSheet& sheet) { return sheet.shape == &shape; };
        if (std::ranges::none_of(sheets, is_of)) continue;
        mergers.push_back(std::make_unique<TableMerger>(shape, whole, labels, merged));
        if (shape.id == "services") mergers.back()->set_numbers(new_numbers(sheets));
        for (const EditedSheet& sheet : sheets)
            if (is_of(sheet)) mergers.back()->join(sheet);
    }
    for (const auto& merger : mergers) merger->take_over();
    return merged;
}

} // namespace exchange
