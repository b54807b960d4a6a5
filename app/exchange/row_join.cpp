#include "exchange/row_join.h"

#include "base/rule_table.h"
#include "exchange/cell_values.h"
#include "text/ruby.h"

#include <algorithm>

namespace exchange {
namespace {

std::string first_text(const EditedRow& row, const std::string& column) {
    const auto found = row.cells.find(column);
    if (found == row.cells.end() || found->second.parts.empty()) return {};
    return found->second.parts.begin()->second.text;
}

std::string key_of(const std::string& id) { return fingerprint(fingerprint(id)); }

} // namespace

const std::string* JoinedRow::base_cell(const std::string& column) const {
    if (!sheet->base || !row->base) return nullptr;
    const auto& columns = sheet->base->columns;
    const auto at = std::ranges::find(columns, column);
    if (at == columns.end()) return nullptr;
    return &row->base->cells[static_cast<std::size_t>(at - columns.begin())];
}

RowJoiner::RowJoiner(const TableShape& shape, const CityData& city, const TableData& table,
                     Labels& labels, base::Findings& findings)
    : shape_(shape), city_(city), table_(table), labels_(labels), findings_(findings),
      id_column_(shape.keys.front()), taken_(table.records.size()) {
    for (std::size_t r = 0; r < table.records.size(); ++r) {
        bases_.push_back(base_of(shape, table, r, labels));
        whole_[write_row_base(bases_.back())].push_back(r);
        keys_[bases_.back().key].push_back(r);
        if (shape.has_id()) ids_.emplace(table.cell(r, table.column(id_column_)), r);
    }
}

void RowJoiner::join(const EditedSheet& sheet) {
    // Unchanged rows are joined first, so that of two copies the changed one becomes the new row.
    std::vector<const EditedRow*> later;
    for (const EditedRow& row : sheet.rows) {
        const JoinedRow alone{&sheet, &row, std::nullopt, false, {}};
        if (!shape_.has_id() && row.base && is_untouched(alone))
            join_row(sheet, row);
        else
            later.push_back(&row);
    }
    for (const EditedRow* row : later) join_row(sheet, *row);
    std::ranges::stable_sort(joined_, [](const JoinedRow& a, const JoinedRow& b) {
        return a.sheet == b.sheet && a.row->line < b.row->line;
    });
}

bool RowJoiner::is_untouched(const JoinedRow& joined) const {
    return std::ranges::all_of(joined.row->cells, [&](const auto& each) {
        const std::string* base = joined.base_cell(each.first);
        const ColumnShape& column = shape_of(shape_, each.first);
        const auto& parts = each.second.parts;
        const auto divided = static_cast<std::size_t>(divided_parts(column.id)) + 1;
        // If staff have deleted the column of a part, its cell counts as unchanged.
        if (!parts.contains(0) && parts.size() < divided) return true;
        return base && fingerprint(edited_text(each.second, column, labels_, "")) == *base;
    });
}

void RowJoiner::join_row(const EditedSheet& sheet, const EditedRow& row) {
    JoinedRow joined{&sheet, &row, std::nullopt, false, {}};
    if (!(shape_.has_id() ? join_by_id(joined) : join_by_base(joined))) return;
    if (joined.record) taken_[*joined.record] = true;
    joined_.push_back(std::move(joined));
}

bool RowJoiner::join_by_id(JoinedRow& joined) {
    const EditedRow& row = *joined.row;
    if (!row.cells.contains(id_column_)) {
        if (!row.base)
            return refuse("no-id", joined,
                          {"どの行かわかりません。「" + heading() +
                               "」の列を、書き出したファイルからもどしてください",
                           "Which row is this? Put back the column \"" + heading() +
                               "\" from the exported file"});
        joined.record = free_record(keys_, row.base->key);
        joined.gone = !joined.record;
        return true;
    }
    const std::string id = id_of(row);
    if (id.empty()) return join_without_id(joined);
    if (const auto found = ids_.find(id); found != ids_.end()) joined.record = found->second;
    if (joined.record && taken_[*joined.record])
        return refuse(
            "duplicate-row", joined,
            {"「" + id + "」の行が2つあります。1つ消すか、新しい行なら「" + heading() +
                 "」を空にしてください",
             "\"" + id + "\" occurs twice. Delete one, or empty its id if it is a new row"});
    const bool other_id = row.base && row.base->key != key_of(id);
    if (other_id && (joined.record || !is_taken_by_other(joined)))
        return refuse("changed-id", joined,
                      {"「" + heading() + "」が変わっています（いまは「" + id + "」）",
                       "The id of this row has been changed (it is \"" + id + "\" now)"});
    if (joined.record) return true;
    joined.gone = row.base && !other_id;
    return joined.gone || accept_new_id(joined, id);
}

bool RowJoiner::join_without_id(JoinedRow& joined) {
    const EditedRow& row = *joined.row;
    if (row.base && keys_.contains(row.base->key) && !is_taken_by_other(joined)) {
        const std::string id =
            table_.cell(keys_.at(row.base->key).front(), table_.column(id_column_));
        return refuse("missing-id", joined,
                      {"「" + heading() + "」が消えています。「" + id + "」をもどしてください",
                       "The id of this row is gone. Put back \"" + id + "\""});
    }
    // An update has already added this row, or staff deleted it: nothing to do.
    if (row.deleted || equal_record(joined)) return false;
    if (shape_.new_id.empty())
        return refuse("no-id", joined,
                      {"新しい行の「" + heading() + "」を書いてください",
                       "Write the \"" + heading() + "\" of the new row"});
    joined.new_id = new_id(row);
    announce(joined);
    return true;
}

bool RowJoiner::accept_new_id(JoinedRow& joined, const std::string& id) {
    const bool of_city = shape_.new_id.empty() || id.starts_with(city_.id + ":");
    if (!of_city || id.find_first_of(";, \n\"") != std::string::npos)
        return refuse(
            "bad-new-id", joined,
            {"「" + id + "」は新しいIDに使えません", "\"" + id + "\" cannot be a new id"});
    if (joined.row->deleted) return false;
    if (!given_.insert(id).second)
        return refuse("duplicate-row", joined,
                      {"「" + id + "」の行が2つあります。1つ消してください",
                       "\"" + id + "\" occurs twice. Delete one"});
    if (!joined.sheet->base)
        base::report(findings_, "new-row", joined.sheet->where(joined.row->line, id_column_),
                     {"「" + id + "」はこのフォルダーにないので、新しい行として足します",
                      "There is no \"" + id + "\" in the folder, so it is added as a new row"});
    joined.new_id = id;
    announce(joined);
    return true;
}

bool RowJoiner::join_by_base(JoinedRow& joined) {
    const EditedRow& row = *joined.row;
    if (row.base) {
        joined.record = free_record(whole_, write_row_base(*row.base));
        if (!joined.record) joined.record = free_record(keys_, row.base->key);
        // A row with the same key still exists, so this is a copy of it: a new row.
        joined.gone = !joined.record && !keys_.contains(row.base->key);
        // The sheet changes the cells that identify the row, and was taken over before.
        if (joined.gone && !row.deleted)
            if (const auto equal = equal_record(joined); equal && !taken_[*equal]) {
                joined.record = equal;
                joined.gone = false;
            }
        if (joined.record || joined.gone) return true;
    }
    if (const auto equal = equal_record(joined)) {
        joined.record = equal;
        return row.deleted && !taken_[*equal];
    }
    if (!joined.sheet->base) joined.record = record_of_key_cells(row);
    return joined.record || !row.deleted;
}

std::optional<std::size_t> RowJoiner::free_record(const Index& index, const std::string& of) const {
    const auto found = index.find(of);
    if (found == index.end()) return std::nullopt;
    const auto free =
        std::ranges::find_if(found->second, [&](std::size_t r) { return !taken_[r]; });
    return free == found->second.end() ? std::nullopt : std::optional(*free);
}

/// The cell in the form of the data; if it cannot be converted, the text itself.
std::string RowJoiner::value(const EditedCell& edited, const std::string& column) const {
    const ColumnShape& look = shape_of(shape_, column);
    const std::string text = edited_text(edited, look, labels_, "");
    const auto cell = cell_of(edited, text, look, labels_);
    return cell ? cell.value() : text;
}

/// A record with the same content as the row, apart from the id.
std::optional<std::size_t> RowJoiner::equal_record(const JoinedRow& joined) {
    const auto is_compared = [&](const std::string& column) {
        return !(shape_.has_id() && column == id_column_);
    };
    constexpr char between = '\x1F';
    auto [index, fresh] = equal_.try_emplace(joined.sheet);
    if (fresh)
        for (std::size_t r = 0; r < table_.records.size(); ++r) {
            std::string all;
            for (const auto& [column, first] : joined.sheet->columns)
                if (is_compared(column))
                    all.append(column).append("=").append(table_.cell(r, table_.column(column))) +=
                        between;
            index->second[all].push_back(r);
        }
    std::string all;
    for (const auto& [column, first] : joined.sheet->columns)
        if (const auto cell = joined.row->cells.find(column);
            is_compared(column) && cell != joined.row->cells.end())
            all.append(column).append("=").append(value(cell->second, column)) += between;
    const auto found = index->second.find(all);
    return found == index->second.end() ? std::nullopt : std::optional(found->second.front());
}

std::optional<std::size_t> RowJoiner::record_of_key_cells(const EditedRow& row) const {
    std::string key;
    for (const std::string_view each : shape_.keys) {
        const auto cell = row.cells.find(std::string(each));
        if (cell == row.cells.end()) return std::nullopt;
        key.append(fingerprint(value(cell->second, std::string(each))));
    }
    return free_record(keys_, fingerprint(key));
}

/// Whether this row is a copy: another row of the sheet still has the same base and the original
/// id.
bool RowJoiner::is_taken_by_other(const JoinedRow& joined) const {
    const std::string& key = joined.row->base->key;
    return std::ranges::any_of(joined.sheet->rows, [&](const EditedRow& other) {
        return &other != joined.row && other.base && other.base->key == key &&
               key_of(id_of(other)) == key;
    });
}

std::string RowJoiner::id_of(const EditedRow& row) const { return first_text(row, id_column_); }

std::string RowJoiner::new_id(const EditedRow& row) {
    const auto number = numbers_.find(text::parse_ruby(first_text(row, "name")).base);
    if (number != numbers_.end()) {
        std::string id = city_.id + ":" + number->second;
        if (!ids_.contains(id) && given_.insert(id).second) return id;
    }
    const std::string stem = city_.id + ":" + std::string(shape_.new_id);
    while (true) {
        std::string id = stem + std::to_string(++last_new_);
        if (!ids_.contains(id) && given_.insert(id).second) return id;
    }
}

void RowJoiner::announce(const JoinedRow& joined) {
    const std::string name = text::parse_ruby(first_text(*joined.row, "name")).base;
    if (shape_.id == "services") labels_.add(ListOf::services, joined.new_id, name, true);
    if (shape_.id == "offices") labels_.add(ListOf::offices, joined.new_id, name, false);
    if (shape_.id == "sections") labels_.add(ListOf::sections, joined.new_id, name, true);
}

bool RowJoiner::refuse(const char* code, const JoinedRow& joined, base::Message message) {
    base::report(findings_, code, joined.sheet->where(joined.row->line, id_column_),
                 std::move(message));
    return false;
}

std::string RowJoiner::heading() const { return heading_of(shape_, {Role::data, id_column_, 0}); }

} // namespace exchange
