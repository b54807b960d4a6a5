#pragma once

#include "base/finding.h"
#include "plan/columns.h"
#include "plan/labels.h"
#include "plan/marks.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// A place in the plan's text. Lines count from 1; page 0 where the text shows no pages.
struct Place {
    int page = 0;
    int line = 0;
    bool operator==(const Place&) const = default;
};

/// What a line of the text was taken for.
enum class LineKind : std::uint8_t {
    blank,
    running, ///< a page's header, footer or number
    heading,
    header, ///< of a table
    row,
    torn, ///< the rest of a row that a page break tore apart
    prose,
    unread, ///< looks like part of a table and is not understood
};

struct Line {
    Place place;
    LineKind kind = LineKind::prose;
    std::string text;
};

/// A heading and what it stands under; `parent` is an index of Document::headings or -1.
struct Heading {
    int parent = -1;
    Label label;
    Place place;
    bool in_table = false; ///< from a cell that spans rows, which may stand too high or too low
};

struct Cell {
    Column column;
    std::string text; ///< as it stands in the plan, parts that were torn joined
    Place place;
};

/// A line of a table, or what is left of one.
struct Record {
    Place place;
    bool indicator = false;      ///< of a table of indicators
    int section = -1;            ///< index of Document::headings
    bool begins_section = false; ///< a cell of this row names the section
    bool first_on_page = false;  ///< the first of its table on its page
    bool torn = false;           ///< joined from several parts
    std::vector<Cell> cells;

    const Cell* find(Role role) const;
    /// Empty where there is no such cell.
    std::string text(Role role) const;
};

/// A plan's text, taken apart: nothing of it is judged yet.
struct Document {
    std::vector<Line> lines;
    std::vector<Heading> headings;
    std::vector<Record> records;
    std::vector<std::string> running; ///< lines that stand on every page, each once
    Legend legend;
    base::Findings findings; ///< `where.file` is empty

    std::size_t count(LineKind kind) const;
};

/// Limits of what is read; more is told and left out.
struct DocumentLimits {
    std::size_t lines = 200'000;
    std::size_t records = 10'000;
    std::size_t cell_bytes = 32u << 10; ///< fits a cell of the catalogue's tables
};

Document read_document(std::string_view utf8, const DocumentLimits& limits = {});

} // namespace plan
