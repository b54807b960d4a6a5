#pragma once

#include "base/finding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// How much of a file that staff send back is read; more is refused in words. The numbers of the
/// package are those of the reliability plan; `cells` and `text_bytes` keep the memory bounded
/// where one long text is referred to a million times.
struct SheetLimits {
    std::size_t file_bytes = 20u << 20;
    std::size_t rows = 50'000;
    std::size_t columns = 200;
    std::size_t cell_characters = 32'767; ///< UTF-16 units, as Excel counts
    std::size_t cells = 1'500'000;        ///< that hold something, of the whole file
    std::size_t text_bytes = 64u << 20;   ///< of the whole file
    std::size_t entries = 1'000;          ///< files in the package
    std::size_t unpacked_bytes = 100u << 20;
    std::size_t ratio = 100; ///< unpacked to packed
};

enum class CellKind : std::uint8_t {
    text,
    number, ///< in its shortest form: 45500, 93.3
    date,   ///< 2026-04-01, with a time 2026-04-01 10:30, a time alone 10:30
    truth,  ///< TRUE, FALSE
    fault,  ///< #REF! and the like
};

/// A cell that holds something. Columns and lines count from 1.
struct SheetCell {
    int column = 1;
    CellKind kind = CellKind::text;
    std::string text;

    bool operator==(const SheetCell&) const = default;
};

struct SheetRow {
    int line = 1;
    std::vector<SheetCell> cells; ///< by column; empty ones are not there

    const SheetCell* find(int column) const;
    std::string_view text(int column) const;

    bool operator==(const SheetRow&) const = default;
};

/// Cells that were joined to one over several columns: what stood in the others is gone.
struct JoinedCells {
    int line = 1, last_line = 1;
    int column = 1, last_column = 1;

    bool operator==(const JoinedCells&) const = default;
};

/// One sheet as it was read. Rows in which nothing stands are not there. A cell joined over several
/// lines of one column reads as its value in each of the lines that are there.
struct Sheet {
    std::string name; ///< of a CSV file its name without folder and ending
    bool hidden = false;
    std::vector<SheetRow> rows;
    std::vector<JoinedCells> joined; ///< over several columns only

    bool operator==(const Sheet&) const = default;
};

/// A file of staff: a workbook, or a CSV file as a workbook of one sheet.
struct Workbook {
    std::string file;
    bool is_csv = false;
    bool windows_spelling = false; ///< was CP932, which cannot tell 〜 from ～
    std::vector<Sheet> sheets;

    bool operator==(const Workbook&) const = default;
};

/// "A", "Z", "AA" …
std::string column_letters(int column);
/// "C12"
std::string cell_name(int line, int column);
/// 0 where it is none; moves `text` behind the letters.
int column_number(std::string_view& text);

/// Text that a spreadsheet would take for a formula, or that would leave its cell: it begins with
/// = + - @, one of their full-width forms, a tab or a line's end.
bool looks_like_formula(std::string_view text);

} // namespace sheets
