#pragma once

#include "exchange/city_data.h"
#include "exchange/labels.h"
#include "exchange/table_shapes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

enum class Role : std::uint8_t {
    status, ///< empty, or 削除 to delete the row
    base,   ///< see row_base.h
    data,
};

/// A column of a sheet. A table's column with several values may be divided into several columns of
/// the sheet: parts 1, 2, … hold one value each, `rest_part` the other values.
struct SheetColumn {
    Role role = Role::data;
    std::string column; ///< the table's; empty for other roles
    int part = 0;       ///< 0: not divided

    bool operator==(const SheetColumn&) const = default;
};
constexpr int rest_part = 100;

enum class SheetForm : std::uint8_t {
    divided, ///< several values in several columns, each with a drop-down
    joined,  ///< several values in one cell, separated by ；
};

/// The number of columns for one value into which a column is divided; 0: it is not divided.
int divided_parts(std::string_view column);

/// The columns of a table's sheet, from the left.
std::vector<SheetColumn> sheet_columns(const TableShape& shape, const TableData& table,
                                       SheetForm form);
std::string heading_of(const TableShape& shape, const SheetColumn& column);
/// `heading` may be a heading or the id of a column. Nothing if there is no such column.
std::optional<SheetColumn> column_of_heading(const TableShape& shape, const TableData& table,
                                             std::string_view heading);

/// Separates values in a sheet's cell; staff may also write ; 、 or a line break.
constexpr std::string_view shown_separator = "；";

/// The text of a cell for staff: labels instead of ids, はい for "yes".
std::string shown_text(const TableShape& shape, const Labels& labels, const std::string& column,
                       const std::string& cell);
/// The values of a cell in the data.
std::vector<std::string> cell_values(std::string_view cell);

/// The column's shape; that of a text column if the table's shape does not have it.
const ColumnShape& shape_of(const TableShape& shape, std::string_view column);

} // namespace exchange
