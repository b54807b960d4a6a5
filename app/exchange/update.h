#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "draft/draft_reader.h"
#include "exchange/city_data.h"
#include "exchange/edited_sheet.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace exchange {

/// One change that a sheet makes in a city's tables.
struct Change {
    enum class Kind : std::uint8_t { changed, added, deleted };
    Kind kind = Kind::changed;
    std::string table;
    std::string row;    ///< its id, or the cells that identify it
    std::string column; ///< empty if a row was added or deleted
    std::string before, after;

    bool operator==(const Change&) const = default;
};

/// The row of a sheet from which a record of the changed tables comes.
struct Origin {
    const EditedSheet* sheet = nullptr;
    int line = 0;
};

/// The tables after the changes.
struct Merged {
    CityData data;
    base::Findings findings;
    std::vector<Change> changes;
    std::map<std::pair<std::string, std::size_t>, Origin> origins; ///< by table and record
};

/// Merges sheets into tables. Each row is compared with its base (row_base.h): a cell that staff
/// have not changed stays as it is in the table; a cell that both they and somebody else have
/// changed since the export becomes a finding. Rows and columns that a sheet does not have stay;
/// new rows get an id. Merging the same sheet again changes nothing.
Merged merge(const CityData& city, const std::vector<EditedSheet>& sheets);

/// Reads an .xlsx file, a .csv file with one table, or a folder of such files.
std::vector<sheets::Workbook> read_sheets(const std::string& path, base::Findings& findings);

struct Updated {
    base::Findings findings;     ///< of the sheets, and new ones of `check`
    std::vector<Change> changes; ///< nothing was changed if a finding is blocking
    bool refused() const { return base::any_blocking(findings); }
};

/// Takes the changes of a sheet into a city's folder: all of them or none. Refuses changes that
/// cause new blocking findings, which name the cell of the sheet. Fails if files cannot be read or
/// written. After a power cut the folder contains either none or all of the changes
/// (draft/pending_update.h).
base::Result<Updated> update_folder(const std::string& folder, const std::string& sheet,
                                    const draft::SharedData& shared);

} // namespace exchange
