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
    status, ///< empty, or that the row is to go
    base,   ///< what the row was when it was exported
    data,
};

/// A column of a sheet and what of a table is in it. A column with several values may be
/// divided: parts 1, 2, … hold one value each, `rest_part` the others.
struct SheetColumn {
    Role role = Role::data;
    std::string column; ///< of the table
    int part = 0;       ///< 0: all values

    bool operator==(const SheetColumn&) const = default;
};
constexpr int rest_part = 100;

enum class SheetForm : std::uint8_t {
    divided, ///< several values in columns of their own, each with a drop-down
    joined,  ///< in one cell, separated by ；
};

/// How many columns of one value each a column with several is divided into; 0: it is not.
int divided_parts(std::string_view column);

/// The columns of a table's sheet, from the left.
std::vector<SheetColumn> sheet_columns(const TableShape& shape, const TableData& table,
                                       SheetForm form);
std::string heading_of(const TableShape& shape, const SheetColumn& column);
/// Headings and the columns' own ids are understood. Nothing where there is no such column.
std::optional<SheetColumn> column_of_heading(const TableShape& shape, const TableData& table,
                                             std::string_view heading);

/// Separates values in a cell that staff see; they may also write ; 、 or a line break.
constexpr std::string_view shown_separator = "；";

/// What staff see of a cell: labels for ids, はい for yes.
std::string shown_text(const TableShape& shape, const Labels& labels, const std::string& column,
                       const std::string& cell);
/// The values of a cell of the data.
std::vector<std::string> cell_values(std::string_view cell);

/// Which shape of column it is; text where the table's own vocabulary does not name it.
const ColumnShape& shape_of(const TableShape& shape, std::string_view column);

} // namespace exchange
