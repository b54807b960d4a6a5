#pragma once

#include "plan/lines.h"
#include "plan/outline.h"

#include <optional>
#include <span>

/// Private to plan/: turns the lines of a table into records.
namespace plan {

/// Reads the lines of tables one by one. A continuation is joined to the record before it.
class TableReader {
  public:
    TableReader(Document& document, Outline& outline, const DocumentLimits& limits)
        : document_(document), outline_(outline), limits_(limits) {}

    /// Whether a line with several cells is a header. `following` are the lines after it, by which
    /// columns without a heading are recognised.
    bool take_header(const SourceLine& line, std::span<const SourceLine> following);
    /// Reads a line with several cells within a table.
    LineKind take_row(const SourceLine& line);
    /// Reads a line with one cell as the rest of a divided cell; false if it is not.
    bool take_tail(const SourceLine& line, bool blank_before);
    /// A header or footer of a page has been read.
    void page_break() { page_break_ = first_on_page_ = true; }
    /// Ends the table.
    void close();
    bool is_open() const { return header_.has_value(); }
    /// Whether the last cell that was read cannot end a row.
    bool is_incomplete() const;
    /// Whether the last row ends as complete rows do.
    bool is_finished() const;
    /// The rows beyond the limit, and the place of the first.
    std::size_t left_out() const { return left_out_; }
    Place first_left_out() const { return first_left_out_; }

  private:
    std::optional<std::size_t> column(Role role) const;
    std::string cell(const std::vector<std::string>& cells, Role role) const;
    void name_columns(Header& header, std::span<const SourceLine> following) const;
    std::vector<std::string> aligned(const SourceLine& line);
    bool joins_incomplete(const std::vector<std::string>& cells) const;
    bool continues(const std::vector<std::string>& cells) const;
    bool heads_section(const std::vector<std::string>& cells, Place place);
    bool take_sections(const std::vector<std::string>& cells, Place place, bool continued);
    void begin_record(const std::vector<std::string>& cells, const SourceLine& line, bool section);
    void join(const std::vector<std::string>& cells);
    void join_cell(Cell& cell, const std::string& more);
    void finish_record();

    Document& document_;
    Outline& outline_;
    const DocumentLimits& limits_;
    std::optional<Header> header_;
    std::optional<Record> record_;
    std::size_t filled_ = 0; ///< number of the header's cells that the record's lines have filled
    bool page_break_ = false, first_on_page_ = true;
    std::size_t left_out_ = 0;
    Place first_left_out_;
};

} // namespace plan
