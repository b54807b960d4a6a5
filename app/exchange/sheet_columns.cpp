#include "exchange/sheet_columns.h"

#include "base/lists.h"
#include "exchange/row_base.h"

#include <algorithm>

namespace exchange {
namespace {

constexpr std::string_view rest_word = "ほか", rest_id = "_rest";

bool is_divided(const TableShape& shape, std::string_view column) {
    const ColumnShape* found = shape.find(column);
    return found && found->holds == Holds::choices && divided_parts(column) > 0;
}

/// The part that a suffix of a heading or id means: a number, or the word for the rest. Nothing if
/// it is neither.
std::optional<int> part_of(std::string_view suffix) {
    if (suffix.empty()) return 0;
    if (suffix == rest_word || suffix == rest_id) return rest_part;
    int part = 0;
    for (const char c : suffix) {
        if (c < '0' || c > '9' || part > 9) return std::nullopt;
        part = part * 10 + (c - '0');
    }
    return part > 0 && part < rest_part ? std::optional(part) : std::nullopt;
}

std::optional<SheetColumn> with_part(const std::string& column, std::string_view prefix,
                                     std::string_view heading, bool several) {
    if (!heading.starts_with(prefix)) return std::nullopt;
    const auto part = part_of(heading.substr(prefix.size()));
    if (!part || (*part != 0 && !several)) return std::nullopt;
    return SheetColumn{Role::data, column, *part};
}

} // namespace

int divided_parts(std::string_view column) {
    if (column == "life_stages" || column == "needs") return 3;
    if (column == "situations" || column == "offices" || column == "related") return 2;
    return 0;
}

const ColumnShape& shape_of(const TableShape& shape, std::string_view column) {
    static constexpr ColumnShape unknown = {"", "", Holds::text, ListOf::none, 24, "", ""};
    const ColumnShape* found = shape.find(column);
    return found ? *found : unknown;
}

std::vector<SheetColumn> sheet_columns(const TableShape& shape, const TableData& table,
                                       SheetForm form) {
    std::vector<SheetColumn> columns = {{Role::status, "", 0}};
    for (const std::string& column : table.columns) {
        if (form == SheetForm::joined || !is_divided(shape, column)) {
            columns.push_back({Role::data, column, 0});
            continue;
        }
        for (int part = 1; part <= divided_parts(column); ++part)
            columns.push_back({Role::data, column, part});
        columns.push_back({Role::data, column, rest_part});
    }
    // Next to the key, where nobody deletes it by accident; in CSV files last, where it does not
    // disturb.
    const auto at = form == SheetForm::divided ? columns.begin() + 1 : columns.end();
    columns.insert(at, {Role::base, "", 0});
    return columns;
}

std::string heading_of(const TableShape& shape, const SheetColumn& column) {
    if (column.role == Role::status) return std::string(status_heading);
    const ColumnShape* known = shape.find(column.column);
    std::string heading = known ? std::string(known->heading) : column.column;
    if (column.part == rest_part) return heading + std::string(rest_word);
    return column.part == 0 ? heading : heading + std::to_string(column.part);
}

std::optional<SheetColumn> column_of_heading(const TableShape& shape, const TableData& table,
                                             std::string_view heading) {
    if (heading == status_heading || heading == status_id) return SheetColumn{Role::status, "", 0};
    if (is_base_heading(heading)) return SheetColumn{Role::base, "", 0};
    // Whole headings first, so that 現状（文） is not taken for a part of 現状.
    for (const bool whole : {true, false})
        for (const std::string& column : table.columns) {
            const ColumnShape* known = shape.find(column);
            const bool several = !whole && known && known->holds == Holds::choices;
            for (const std::string_view name :
                 {known ? known->heading : std::string_view(column), std::string_view(column)})
                if (auto found = with_part(column, name, heading, several)) return found;
        }
    return std::nullopt;
}

std::vector<std::string> cell_values(std::string_view cell) {
    const auto values = base::split_filled(cell, ';');
    return {values.begin(), values.end()};
}

std::string shown_text(const TableShape& shape, const Labels& labels, const std::string& column,
                       const std::string& cell) {
    const ColumnShape& look = shape_of(shape, column);
    switch (look.holds) {
    case Holds::flag:
        return cell == "yes" ? std::string(yes_label) : cell;
    case Holds::choice:
        return labels.label(look.list, cell);
    case Holds::choices: {
        return base::join(cell_values(cell), shown_separator,
                          [&](const std::string& value) { return labels.label(look.list, value); });
    }
    default:
        return cell;
    }
}

} // namespace exchange
