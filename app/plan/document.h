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

/// A place in the plan's text. Lines count from 1; page 0 if the text has no page breaks.
struct Place {
    int page = 0;
    int line = 0;
    bool operator==(const Place&) const = default;
};

/// What kind of line it is.
enum class LineKind : std::uint8_t {
    blank,
    running, ///< header or footer of a page, or page number
    heading,
    header, ///< header of a table
    row,
    torn, ///< the rest of a row that a page break divided
    prose,
    unread, ///< looks like part of a table but is not understood
};

struct Line {
    Place place;
    LineKind kind = LineKind::prose;
    std::string text;
};

/// A heading; `parent` is the index of the heading above it in Document::headings, or -1.
struct Heading {
    int parent = -1;
    Label label;
    Place place;
    bool in_table = false; ///< from a cell that spans rows, so it may be on the wrong row
};

struct Cell {
    Column column;
    std::string text; ///< as in the plan, divided parts joined
    Place place;
};

/// A row of a table, or part of one.
struct Record {
    Place place;
    bool indicator = false;      ///< from a table of indicators
    int section = -1;            ///< index of Document::headings
    bool begins_section = false; ///< a cell of this row names a new section
    bool first_on_page = false;  ///< the first of its table on its page
    bool torn = false;           ///< joined from several parts
    std::vector<Cell> cells;

    const Cell* find(Role role) const;
    /// Empty if there is no such cell.
    std::string text(Role role) const;
};

/// A plan's text divided into its parts; nothing is judged yet.
struct Document {
    std::vector<Line> lines;
    std::vector<Heading> headings;
    std::vector<Record> records;
    std::vector<std::string> running; ///< lines that are on every page, each once
    Legend legend;
    base::Findings findings; ///< `where.file` is empty

    std::size_t count(LineKind kind) const;
};

/// Limits of what is read. A cell that exceeds its own is cut and reported; a plan with more lines,
/// pages or rows is refused (a blocking finding), so that none is lost.
struct DocumentLimits {
    std::size_t lines = 200'000;
    int pages = 10'000;
    std::size_t records = 10'000;
    std::size_t cell_bytes = 32u << 10; ///< fits into a cell of the catalogue's tables
};

Document read_document(std::string_view utf8, const DocumentLimits& limits = {});

} // namespace plan
