#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

/// What differs between files that a program writes and those that people save.
struct CsvDialect {
    enum class Returns : std::uint8_t {
        dropped,          ///< no carriage return stays in a cell
        of_line_ends_only ///< those before a line feed go, others stay
    };

    char separator = ',';
    /// In a cell that does not begin with a quote a quote is a quote; else it is a fault.
    bool quotes_in_bare_cells = false;
    Returns returns = Returns::dropped;
};

struct CsvCell {
    std::string text;
    int line = 1;      ///< of the file, from 1, on which it begins
    bool last = false; ///< of its row
};

/// Divides comma-separated values (RFC 4180; LF, CRLF and CR end a line) into cells, one at a time,
/// so that whoever reads them can stop at its own limits. An empty line is a row of one empty cell.
/// The text must outlive it.
class CsvTokens {
  public:
    enum class Fault : std::uint8_t {
        none,
        unclosed_quote,     ///< its line: where the quote begins
        quote_in_bare_cell, ///< its line: where the quote stands
        text_after_quote,   ///< its line: where the cell ends
    };

    explicit CsvTokens(std::string_view text, const CsvDialect& dialect = {})
        : text_(text), dialect_(dialect) {}

    /// The next cell; false at the end of the text and at a fault, after which there is no more.
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
    bool within_row_ = false; ///< a separator was the last that was read
    Fault fault_ = Fault::none;
    int fault_line_ = 0;
};

/// A cell as it is written: in quotes, with its own doubled, where it holds one of `special`.
std::string csv_cell(std::string_view text, std::string_view special = ",\"\r\n");

} // namespace base
