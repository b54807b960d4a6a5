#pragma once

#include "exchange/city_data.h"
#include "exchange/labels.h"
#include "exchange/table_shapes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The base of a row records what it contained when it was exported: 36 bits of a hash for each
// cell, in a column of its own, so that rows may be sorted, deleted and passed on. It shows whether
// staff have changed a cell, and whether somebody else has changed the table since the export.
namespace exchange {

/// Six characters; equal for two texts of a cell that mean the same.
std::string fingerprint(std::string_view text);

/// The heading of a sheet's base column. Its content identifies city, table and columns.
struct BaseHeading {
    std::string city, table;
    std::vector<std::string> columns;

    bool operator==(const BaseHeading&) const = default;
};
std::string base_heading(const BaseHeading& heading);
bool is_base_heading(std::string_view heading);
std::optional<BaseHeading> read_base_heading(std::string_view heading);

/// What a row contained when it was exported.
struct RowBase {
    std::string key;                ///< fingerprint of the cells that identify a row
    std::vector<std::string> cells; ///< fingerprints, in the heading's order

    bool operator==(const RowBase&) const = default;
};
std::string write_row_base(const RowBase& base);
/// Nothing if the text is not a base of this number of columns.
std::optional<RowBase> read_row_base(std::string_view text, std::size_t columns);

/// The base of a record of the table.
RowBase base_of(const TableShape& shape, const TableData& table, std::size_t record,
                const Labels& labels);

} // namespace exchange
