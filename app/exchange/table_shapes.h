#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace exchange {

/// What a column holds, and so how its cells are read and shown.
enum class Holds : std::uint8_t {
    text,    ///< as it stands, ruby in 《》
    key,     ///< which row it is; a new row gets one
    number,  ///< 45500, 93.3
    integer, ///< from `least` to `most`
    date,    ///< 2026-04-01
    month,   ///< 2024-10, or 2024, or a day
    flag,    ///< yes or empty
    choice,  ///< one of a list
    choices, ///< several of a list, in an order that means something
};

/// The lists that cells choose from.
enum class ListOf : std::uint8_t {
    none,
    life_stages,
    needs,
    situations,
    offices,
    services,
    sections,
    audiences,
    row_marks,
    indicator_marks,
    alias_kinds,
    result_kinds,
    note_kinds,
};

struct ColumnShape {
    std::string_view id;      ///< as in data/README.md
    std::string_view heading; ///< what staff see; unique within the table
    Holds holds;
    ListOf list;
    int width; ///< in half-width characters
    std::string_view about, about_en;
};

/// A table of a city's folder and the sheet that it becomes. The one place where headings are
/// written; a table may have columns that are not named here: they keep their own name.
struct TableShape {
    std::string_view id;    ///< the file's name without .csv
    std::string_view sheet; ///< the sheet's name
    std::span<const ColumnShape> columns;
    /// What tells its rows apart: the column `id` or `row`, or together several columns.
    std::span<const std::string_view> keys;
    /// Of ids that new rows get, behind the city's: "ina:" + "n" + number. Empty: staff give them.
    std::string_view new_id;
    base::Message title; ///< what the table is for

    const ColumnShape* find(std::string_view column) const;
    /// Whether one column alone tells its rows apart.
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
constexpr int least_priority = 1, most_priority = 5, most_pages = 10'000;

} // namespace exchange
