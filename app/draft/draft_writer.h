#pragma once

#include "base/result.h"
#include "draft/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace draft {

/// A table of a city's folder as a file.
struct TableFile {
    std::string name; ///< like "rows.csv"
    std::string content;

    bool operator==(const TableFile&) const = default;
};

/// The city's tables in the form of data/README.md. read_draft makes the same draft of them, apart
/// from the places in the files. Optional columns (like plan_text) and cells.csv are left out if
/// they are empty.
std::vector<TableFile> table_files(const CityDraft& draft);
/// The content of city.toml.
std::string city_toml(const model::City& city);

/// Writes all files into `folder`, which is created if necessary; existing files are replaced.
base::Result<void> write_draft(const CityDraft& draft, const std::string& folder);

/// Builds the text of a CSV file. Cells have quotes only if necessary.
class CsvText {
  public:
    explicit CsvText(const std::vector<std::string>& header) { add(header); }
    void add(const std::vector<std::string>& cells);
    const std::string& content() const { return content_; }

  private:
    std::string content_;
};

} // namespace draft
