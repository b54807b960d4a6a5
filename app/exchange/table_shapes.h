#pragma once

#include "base/result.h"
#include "model/fields.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace exchange {

/// What a column holds, and so how its cells are read and shown.
enum class Holds : std::uint8_t {
    text,    ///< as it is, ruby in 《》
    key,     ///< which row it is; a new row gets one
    number,  ///< 45500, 93.3
    integer, ///< within `range`
    date,    ///< 2026-04-01
    month,   ///< 2024-10, or 2024, or a day
    flag,    ///< yes or empty
    choice,  ///< one of a list
    choices, ///< several of a list, in an order that means something
};

using model::ListOf;

struct ColumnShape {
    std::string_view id;      ///< as in data/README.md
    std::string_view heading; ///< what staff see; unique within the table
    Holds holds;
    ListOf list;
    int width; ///< in half-width characters
    std::string_view about, about_en;
    model::WholeNumbers range = {}; ///< of whole numbers
    bool may_be_missing = false;    ///< a table that a sheet makes anew does not have it
};

/// A table of a city's folder and the sheet that it becomes. The columns of records follow from
/// model/fields; a table may have columns that are not named there: they keep their own name.
struct TableShape {
    std::string_view id;    ///< the file's name without .csv
    std::string_view sheet; ///< the sheet's name
    std::span<const ColumnShape> columns;
    /// What identifies its rows: the column `id` or `row`, or several columns together.
    std::span<const std::string_view> keys;
    /// Of ids that new rows get, behind the city's: "ina:" + "n" + number. Empty: staff give them.
    std::string_view new_id;
    base::Message title; ///< what the table is for

    const ColumnShape* find(std::string_view column) const;
    /// Whether one column alone identifies its rows.
    bool has_id() const { return keys.size() == 1 && find(keys.front())->holds == Holds::key; }
};

/// In the order of the workbook.
std::span<const TableShape> table_shapes();
/// By id or by the sheet's name; null where there is none.
const TableShape* find_table(std::string_view id_or_sheet);

/// Words of the data and what staff see instead.
struct WordLabel {
    std::string_view word, label;
};
/// Empty for lists that are the city's own or the taxonomy's.
std::span<const WordLabel> labels_of(ListOf list);

constexpr std::string_view status_heading = "状態", status_id = "status", deleted_word = "削除";
constexpr std::string_view yes_label = "はい";

} // namespace exchange
