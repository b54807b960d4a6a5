#pragma once

#include "base/result.h"
#include "draft/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace draft {

/// A table of a city's folder as it is on disk.
struct TableFile {
    std::string name; ///< rows.csv
    std::string content;

    bool operator==(const TableFile&) const = default;
};

/// The city's tables in the form of data/README.md. What read_draft gives of them is the same draft
/// but for the places. Columns that may be missing (plan_text) and cells.csv are there only where
/// they hold anything.
std::vector<TableFile> table_files(const CityDraft& draft);
/// city.toml.
std::string city_toml(const model::City& city);

/// All of them into `folder`, which is made where it is not there; a file that is there is
/// replaced whole.
base::Result<void> write_draft(const CityDraft& draft, const std::string& folder);

/// Records of one CSV file, line by line: quotes only where a cell needs them.
class CsvText {
  public:
    explicit CsvText(const std::vector<std::string>& header) { add(header); }
    void add(const std::vector<std::string>& cells);
    const std::string& content() const { return content_; }

  private:
    std::string content_;
};

} // namespace draft
