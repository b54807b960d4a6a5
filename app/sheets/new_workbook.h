#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sheets {

/// A list that a cell's drop-down offers.
struct Choices {
    std::string name; ///< heading of its column in the sheet of lists
    std::vector<std::string> values;

    bool operator==(const Choices&) const = default;
};

enum class Tone {
    plain,
    key,   ///< says which row this is
    quiet, ///< for looking only: what is changed here is not taken over
    alert, ///< what is missing or wrong
};

/// How a column looks.
struct NewColumn {
    std::string heading;
    int width = 0; ///< in half-width characters; 0: as wide as what stands in it, within reason
    bool hidden = false;
    Tone tone = Tone::plain;
    std::string choices = {};  ///< name of a list; empty: no drop-down
    bool only_choices = false; ///< nothing else may be entered
    std::string hint = {};     ///< shown while a cell of it is chosen, at most 255 characters
    std::string about = {};    ///< a comment at the heading

    bool operator==(const NewColumn&) const = default;
};

struct NewCell {
    std::string text = {};
    std::string comment = {};
    Tone tone = Tone::plain; ///< plain: the column's

    bool operator==(const NewCell&) const = default;
};

struct NewSheet {
    std::string name; ///< at most 31 characters, none of []:*?/\ (see sheet_name)
    std::vector<NewColumn> columns;
    std::vector<std::vector<NewCell>> rows; ///< as many cells as columns, or fewer
    int frozen_columns = 0;
    int rows_to_add = 0;  ///< empty rows below that get the drop-downs too
    bool filtered = true; ///< the header has filter arrows

    bool operator==(const NewSheet&) const = default;
};

/// A workbook to be written: every cell text, whatever it begins with.
struct NewWorkbook {
    std::string title;
    std::string comment_author;
    std::int64_t made_at = 0; ///< seconds since 1970, for the file's properties
    std::string lists_name;   ///< of the sheet with the lists; needed where there are lists
    std::vector<Choices> lists;
    std::vector<NewSheet> sheets;

    bool operator==(const NewWorkbook&) const = default;
};

/// What a sheet may be called: forbidden characters out, cut to 31 UTF-16 units.
std::string sheet_name(const std::string& wished);

/// Writes it as .xlsx: whole, or nothing is changed. The same workbook gives the same bytes.
base::Result<void> write_xlsx(const NewWorkbook& workbook, const std::string& file);

} // namespace sheets
