#pragma once

#include "base/result.h"
#include "model/fields.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace exchange {

/// What a column contains, which decides how its cells are read and shown.
enum class Holds : std::uint8_t {
    text,    ///< unchanged, with ruby in 《》
    key,     ///< identifies the row; a new row gets one
    number,  ///< 45500, 93.3
    integer, ///< a whole number within `range`
    date,    ///< 2026-04-01
    month,   ///< 2024-10, or 2024, or 2024-10-01
    flag,    ///< "yes" or empty
    choice,  ///< one of a list
    choices, ///< several of a list, in a meaningful order
};

using model::ListOf;

struct ColumnShape {
    std::string_view id;      ///< as in data/README.md
    std::string_view heading; ///< what staff see; unique within the table
    Holds holds;
    ListOf list;
    int width; ///< in half-width characters
    std::string_view about, about_en;
    model::WholeNumbers range = {}; ///< of an `integer`
    bool may_be_missing = false;    ///< not in a table that is newly created
};

/// A table of a city's folder and its sheet. The columns of records come from model/fields.h; other
/// columns that a table has are headed with their own names.
struct TableShape {
    std::string_view id;    ///< the file's name without .csv
    std::string_view sheet; ///< the sheet's name
    std::span<const ColumnShape> columns;
    /// The columns that identify a row: `id`, `row`, or several together.
    std::span<const std::string_view> keys;
    /// For the ids of new rows: "n" in "ina:n1". Empty: staff choose them.
    std::string_view new_id;
    base::Message title; ///< explains what the table is for

    const ColumnShape* find(std::string_view column) const;
    /// Whether one column alone identifies its rows.
    bool has_id() const { return keys.size() == 1 && find(keys.front())->holds == Holds::key; }
};

/// In the order of the workbook.
std::span<const TableShape> table_shapes();
/// Finds a table by its id or its sheet's name; nullptr if there is none.
const TableShape* find_table(std::string_view id_or_sheet);

/// A word in the data, and its label for staff.
struct WordLabel {
    std::string_view word, label;
};
/// Empty for lists whose entries are in the city's tables or the taxonomy.
std::span<const WordLabel> labels_of(ListOf list);

constexpr std::string_view status_heading = "状態", status_id = "status", deleted_word = "削除";
constexpr std::string_view yes_label = "はい";

} // namespace exchange
