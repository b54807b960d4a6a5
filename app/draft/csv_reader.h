#pragma once

#include "base/finding.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draft {

/// How much of a table is read; more is refused.
struct CsvLimits {
    std::size_t file_bytes = 20u << 20;
    std::size_t cell_bytes = 64u << 10;
    std::size_t columns = 200;
    std::size_t records = 50'000;
};

struct CsvRecord {
    int line = 0; ///< on which it begins; a cell may hold line breaks
    std::vector<std::string> cells;

    bool operator==(const CsvRecord&) const = default;
};

struct CsvTable {
    std::string file;
    std::vector<std::string> header;
    std::vector<CsvRecord>
        records; ///< each with as many cells as the header; blank ones are left out

    bool operator==(const CsvTable&) const = default;
};

/// Reads comma-separated values (RFC 4180; LF, CRLF and CR end a line). What cannot be
/// divided into cells (an unclosed or stray quote, a cell too long) ends the reading with a finding
/// and gives nothing; a record with more or fewer cells than the header is left out with a finding.
std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text,
                                  base::Findings& findings, const CsvLimits& limits = {});

} // namespace draft
