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

/// One thing that a sheet changes in a city's tables.
struct Change {
    enum class Kind : std::uint8_t { changed, added, deleted };
    Kind kind = Kind::changed;
    std::string table;
    std::string row;    ///< its id, or the cells that identify it
    std::string column; ///< of a change; else empty
    std::string before, after;

    bool operator==(const Change&) const = default;
};

/// Where in the sheets a record of the changed tables comes from.
struct Origin {
    const EditedSheet* sheet = nullptr;
    int line = 0;
};

/// The tables as they will be.
struct Merged {
    CityData data;
    base::Findings findings;
    std::vector<Change> changes;
    std::map<std::pair<std::string, std::size_t>, Origin> origins; ///< by table and record
};

/// Puts sheets into tables. Rows are joined by what they were when they were exported: a cell that
/// staff have not changed is left alone, one that both they and somebody else have changed since is
/// a finding. Rows and columns that are not in a sheet stay; new rows get an id. The same sheet a
/// second time changes nothing.
Merged merge(const CityData& city, const std::vector<EditedSheet>& sheets);

/// Reads what staff sent back: an .xlsx, a .csv of one table, or a folder of such.
std::vector<sheets::Workbook> read_sheets(const std::string& path, base::Findings& findings);

struct Updated {
    base::Findings findings;     ///< of the sheets, and what `check` says newly
    std::vector<Change> changes; ///< none are made where a finding blocks
    bool refused() const { return base::any_blocking(findings); }
};

/// Brings a city's folder up to date: all of the sheet, or nothing. What would newly keep the
/// catalogue from being built is refused too, at the cell of the sheet. Fails where the folder or
/// the disk fails; after a power cut the folder is as it was or as the sheet has it
/// (draft/pending_update.h).
base::Result<Updated> update_folder(const std::string& folder, const std::string& sheet,
                                    const draft::SharedData& shared);

} // namespace exchange
