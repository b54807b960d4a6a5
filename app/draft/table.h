#pragma once

#include "base/finding.h"
#include "draft/csv_reader.h"
#include "text/ruby.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace draft {

/// The columns of a table.
struct TableShape {
    std::vector<std::string> columns;
    /// Whether another column is allowed. If this is empty, none is.
    std::function<bool(std::string_view)> also_allowed = nullptr;
};

class TableRecord;

/// A table that people edit, read by the names of its columns. Every error is reported as a
/// finding.
class Table {
  public:
    /// If the file cannot be read, the table is empty.
    static Table read(const std::string& file, const TableShape& shape, base::Findings& findings);

    const std::string& file() const { return content_.file; }
    const std::vector<std::string>& header() const { return content_.header; }
    void for_each(const std::function<void(const TableRecord&)>& visit) const;

  private:
    friend class TableRecord;
    explicit Table(base::Findings& findings) : findings_(&findings) {}
    void check_header(const TableShape& shape);
    void check_cells();

    base::Findings* findings_;
    CsvTable content_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

/// A record of a table. A column that is missing in the header reads as empty; the missing column
/// was reported when the header was read.
class TableRecord {
  public:
    TableRecord(const Table& table, const CsvRecord& record) : table_(table), record_(record) {}

    base::SourceRef where(std::string column = "") const;
    std::string text(std::string_view column) const;
    text::RubyText ruby(std::string_view column) const;
    /// Values separated by `;`, without repetitions.
    std::vector<std::string> list(std::string_view column) const;
    std::vector<std::string> list_of(std::string_view column,
                                     std::span<const std::string_view> allowed) const;
    std::optional<double> number(std::string_view column) const;
    int integer(std::string_view column, int least, int most, int otherwise) const;
    bool yes(std::string_view column) const; ///< the cell is "yes" or empty
    std::string one_of(std::string_view column, std::span<const std::string_view> allowed,
                       bool required = false) const;
    /// YYYY-MM-DD; if `coarse`, also YYYY-MM and YYYY.
    std::string date(std::string_view column, bool coarse = false) const;

  private:
    void refuse(const char* code, std::string_view column, base::Message message) const;

    const Table& table_;
    const CsvRecord& record_;
};

} // namespace draft
