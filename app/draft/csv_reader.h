#pragma once

#include "base/finding.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draft {

/// Limits of a table; a larger one is refused.
struct CsvLimits {
    std::size_t file_bytes = 20u << 20;
    std::size_t cell_bytes = 64u << 10;
    std::size_t columns = 200;
    std::size_t records = 50'000;
};

struct CsvRecord {
    int line = 0; ///< the first line of the record; cells may contain line breaks
    std::vector<std::string> cells;

    bool operator==(const CsvRecord&) const = default;
};

struct CsvTable {
    std::string file;
    std::vector<std::string> header;
    /// Without empty lines. Each has as many cells as the header.
    std::vector<CsvRecord> records;

    bool operator==(const CsvTable&) const = default;
};

/// Reads comma-separated values (RFC 4180; LF, CRLF and CR end a line). Returns
/// nothing if the text cannot be divided into cells (an unclosed or stray quote, a cell that is too
/// long); leaves out a record that has more or fewer cells than the header. Both are reported.
std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text,
                                  base::Findings& findings, const CsvLimits& limits = {});

} // namespace draft
