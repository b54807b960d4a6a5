#pragma once

#include "exchange/city_data.h"
#include "exchange/labels.h"
#include "exchange/table_shapes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a row was when it was exported travels in a column of its own, so that a sheet may be
// sorted, cut and sent round: per cell 36 bits of a hash. They show whether staff have changed the
// cell, and whether somebody else has in the meantime.
namespace exchange {

/// Equal for two texts of a cell that mean the same; six characters.
std::string fingerprint(std::string_view text);

/// The base column of one sheet, found by its heading.
struct BaseHeading {
    std::string city, table;
    std::vector<std::string> columns;

    bool operator==(const BaseHeading&) const = default;
};
std::string base_heading(const BaseHeading& heading);
bool is_base_heading(std::string_view heading);
std::optional<BaseHeading> read_base_heading(std::string_view heading);

/// What a row was.
struct RowBase {
    std::string key;                ///< fingerprint of the cells that identify a row
    std::vector<std::string> cells; ///< fingerprints, in the heading's order

    bool operator==(const RowBase&) const = default;
};
std::string write_row_base(const RowBase& base);
/// Nothing where it is no base of so many columns.
std::optional<RowBase> read_row_base(std::string_view text, std::size_t columns);

/// Of a record as it is in the table.
RowBase base_of(const TableShape& shape, const TableData& table, std::size_t record,
                const Labels& labels);

} // namespace exchange
