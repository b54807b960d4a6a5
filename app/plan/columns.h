#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// What a column of a plan's table holds, told from its heading.
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
    other,   ///< a heading that says nothing known; its cells are kept
    unnamed, ///< no heading; what it holds is told from its cells
    empty,   ///< no heading and nothing in it
};

struct Column {
    Role role = Role::other;
    std::string heading; ///< without scanning blanks
    std::string year;    ///< 令和6年度, where the heading names one

    bool operator==(const Column&) const = default;
};

/// Whether a cell of this role holds sentences of the plan.
bool is_text(Role role);

/// 内 容, 実績（具体的数値）, R6年度 事業計画, No.
Column column_of(std::string_view heading);

enum class HeaderKind : std::uint8_t {
    none,       ///< no header of a table that is known here
    measures,   ///< one with a column of names
    indicators, ///< one with 指標 and what is now or aimed at
    nameless,   ///< known words, but nothing that could name a row
};

struct Header {
    HeaderKind kind = HeaderKind::none;
    std::vector<Column> columns;
};

/// What the cells of a line would be as a table's header.
Header header_of(const std::vector<std::string>& cells);

/// 令和6年度 of R6年度, 令和６年度, 2024年度; empty where there is no year.
std::string year_in(std::string_view text);

} // namespace plan
