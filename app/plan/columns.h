#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// What a column of a plan's table contains, recognised by its heading.
enum class Role : std::uint8_t {
    number,
    section,
    name,
    text,    ///< 内容, 概要
    actual,  ///< 実績
    planned, ///< 計画
    office,
    mark, ///< 新規・拡充
    indicator,
    now,
    target,
    other,   ///< an unknown heading; its cells are kept
    unnamed, ///< no heading; recognised by its cells
    empty,   ///< no heading and no content
};

struct Column {
    Role role = Role::other;
    std::string heading; ///< without blanks from scanning
    std::string year;    ///< 令和6年度, if the heading names one

    bool operator==(const Column&) const = default;
};

/// Whether cells of this role contain sentences of the plan.
bool is_text(Role role);

/// Understands headings as printed: 内 容, 実績（具体的数値）, R6年度 事業計画, No.
Column column_of(std::string_view heading);

enum class HeaderKind : std::uint8_t {
    none,       ///< not a header, or that of an unknown kind of table
    measures,   ///< has a column of names
    indicators, ///< has 指標 and a current value or a target
    nameless,   ///< known words, but no column that names the row
};

struct Header {
    HeaderKind kind = HeaderKind::none;
    std::vector<Column> columns;
};

/// The cells of a line, understood as a header of a table.
Header header_of(const std::vector<std::string>& cells);

/// 令和6年度 for R6年度, 令和６年度, 2024年度; empty if there is no year.
std::string year_in(std::string_view text);

} // namespace plan
