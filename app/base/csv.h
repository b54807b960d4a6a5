#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// The differences between CSV that a program writes and CSV that people save.
struct CsvDialect {
    enum class Returns : std::uint8_t {
        dropped,          ///< carriage returns inside a cell are removed
        of_line_ends_only ///< those before a line feed go, others stay
    };

    char separator = ',';
    /// A quote inside a cell that does not begin with one: an ordinary character, or (by default) a
    /// fault.
    bool quotes_in_bare_cells = false;
    Returns returns = Returns::dropped;
};

struct CsvCell {
    std::string text;
    int line = 1;      ///< line of the file on which the cell begins, from 1
    bool last = false; ///< the last cell of its row
};

/// Divides comma-separated values (RFC 4180; LF, CRLF and CR end a line) into cells, one at a time,
/// so that each caller can stop at its own limits. An empty line is a row of one empty cell. The
/// text must outlive this object.
class CsvTokens {
  public:
    enum class Fault : std::uint8_t {
        none,
        unclosed_quote,     ///< its line: where the quote begins
        quote_in_bare_cell, ///< its line: where the quote is
        text_after_quote,   ///< its line: where the cell ends
    };

    explicit CsvTokens(std::string_view text, const CsvDialect& dialect = {})
        : text_(text), dialect_(dialect) {}

    /// The next cell; false at the end of the text and after a fault, which ends the reading.
    bool next(CsvCell& cell);

    /// Whether another row begins here.
    bool more() const { return fault_ == Fault::none && (within_row_ || at_ < text_.size()); }
    Fault fault() const { return fault_; }
    int fault_line() const { return fault_line_; }

  private:
    bool bare(std::string& cell);
    bool quoted(std::string& cell);
    void end_line();
    bool fail(Fault fault, int line);
    bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    std::string_view text_;
    CsvDialect dialect_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool within_row_ = false; ///< the last thing read was a separator
    Fault fault_ = Fault::none;
    int fault_line_ = 0;
};

/// A cell as it is written to a file: quoted, with quotes inside doubled, if it holds one of
/// `special`.
std::string csv_cell(std::string_view text, std::string_view special = ",\"\r\n");

/// Whether a spreadsheet would take the text for a formula or let it leave its cell: it begins with
/// = + - @, one of their full-width forms, a tab or a line end.
bool looks_like_formula(std::string_view text);
/// Whether the text becomes a formula without its leading apostrophes, so that a cell that is
/// written for a spreadsheet needs one more and a cell that is read back loses one.
bool needs_formula_guard(std::string_view text);
/// A cell of a table that people open with a spreadsheet: no formula, and in quotes if any program
/// could take a part of it for a separator. Every CSV for staff is written with it; the folder of a
/// draft, which programs read, is not.
std::string spreadsheet_cell(std::string_view text);

} // namespace base
