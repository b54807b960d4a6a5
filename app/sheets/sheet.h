#pragma once

#include "base/finding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// Limits for reading a file that staff send back; a file beyond them is refused with a message.
/// The limit on the compression ratio is that of Apache POI's ZipSecureFile (0.01); `cells` and
/// `text_bytes` limit the memory when a long text is referenced a million times.
struct SheetLimits {
    std::size_t file_bytes = 20u << 20;
    std::size_t rows = 50'000;
    std::size_t columns = 200;
    std::size_t cell_characters = 32'767; ///< UTF-16 units, as Excel counts them
    std::size_t cells = 1'500'000;        ///< non-empty cells of the whole file
    std::size_t text_bytes = 64u << 20;   ///< of all texts in the file
    std::size_t entries = 1'000;          ///< files in the zip package
    std::size_t unpacked_bytes = 100u << 20;
    std::size_t ratio = 100; ///< unpacked size to packed size
};

enum class CellKind : std::uint8_t {
    text,
    number, ///< in its shortest form: 45500, 93.3
    date,   ///< 2026-04-01, with a time 2026-04-01 10:30, or a time only 10:30
    truth,  ///< TRUE, FALSE
    fault,  ///< an error value: #REF! and the like
};

/// A non-empty cell. Columns and lines count from 1.
struct SheetCell {
    int column = 1;
    CellKind kind = CellKind::text;
    std::string text;

    bool operator==(const SheetCell&) const = default;
};

struct SheetRow {
    int line = 1;
    std::vector<SheetCell> cells; ///< sorted by column, without empty ones

    const SheetCell* find(int column) const;
    std::string_view text(int column) const;

    bool operator==(const SheetRow&) const = default;
};

/// Cells merged over several columns: the content of all but the first is lost.
struct JoinedCells {
    int line = 1, last_line = 1;
    int column = 1, last_column = 1;

    bool operator==(const JoinedCells&) const = default;
};

/// A sheet as it was read, without empty rows. A cell merged over several lines of one column has
/// its value in each of those lines that has a row.
struct Sheet {
    std::string name; ///< for a CSV file: its file name without folder and ending
    bool hidden = false;
    std::vector<SheetRow> rows;
    std::vector<JoinedCells> joined; ///< only those over several columns

    bool operator==(const Sheet&) const = default;
};

/// A file from staff: a workbook, or a CSV file as a workbook with one sheet.
struct Workbook {
    std::string file;
    bool is_csv = false;
    bool windows_spelling = false; ///< the file was CP932, which does not distinguish 〜 from ～
    std::vector<Sheet> sheets;

    bool operator==(const Workbook&) const = default;
};

/// "A", "Z", "AA" …
std::string column_letters(int column);
/// "C12"
std::string cell_name(int line, int column);
/// 0 if there is no column name; otherwise `text` is moved behind its letters.
int column_number(std::string_view& text);

} // namespace sheets
