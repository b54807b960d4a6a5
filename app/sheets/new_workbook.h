#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sheets {

/// The values offered by a cell's drop-down list.
struct Choices {
    std::string name; ///< heading of its column in the sheet of lists
    std::vector<std::string> values;

    bool operator==(const Choices&) const = default;
};

enum class Tone {
    plain,
    key,   ///< identifies the row
    quiet, ///< for reading only: changes here are ignored
    alert, ///< something missing or wrong
};

/// The format of a column.
struct NewColumn {
    std::string heading;
    int width = 0; ///< in half-width characters; 0: fits its content, within limits
    bool hidden = false;
    Tone tone = Tone::plain;
    std::string choices = {};  ///< name of a list; empty: no drop-down list
    bool only_choices = false; ///< other values cannot be entered
    std::string hint = {};     ///< shown while one of its cells is selected, at most 255 characters
    std::string about = {};    ///< a comment on the heading

    bool operator==(const NewColumn&) const = default;
};

struct NewCell {
    std::string text = {};
    std::string comment = {};
    Tone tone = Tone::plain; ///< plain: that of the column

    bool operator==(const NewCell&) const = default;
};

struct NewSheet {
    std::string name; ///< at most 31 characters, none of []:*?/\ (see sheet_name)
    std::vector<NewColumn> columns;
    /// each with as many cells as there are columns, or fewer
    std::vector<std::vector<NewCell>> rows;
    int frozen_columns = 0;
    int rows_to_add = 0;  ///< empty rows below that also get the drop-down lists
    bool filtered = true; ///< the header has filter arrows

    bool operator==(const NewSheet&) const = default;
};

/// A workbook to be written. Every cell is text, whatever it begins with.
struct NewWorkbook {
    std::string title;
    std::string comment_author;
    std::int64_t made_at = 0; ///< seconds since 1970, for the file's properties
    std::string lists_name;   ///< name of the sheet with the lists; required if there are lists
    std::vector<Choices> lists;
    std::vector<NewSheet> sheets;

    bool operator==(const NewWorkbook&) const = default;
};

/// Makes a valid name for a sheet: without forbidden characters, cut to 31 UTF-16 units.
std::string sheet_name(const std::string& wished);

/// Writes it as .xlsx, completely or not at all. The same workbook always gives the same bytes.
base::Result<void> write_xlsx(const NewWorkbook& workbook, const std::string& file);

} // namespace sheets
