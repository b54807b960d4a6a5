#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "draft/csv_reader.h"
#include "draft/draft.h"
#include "draft/draft_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A table as people wrote it: cells, not values.
struct TableData {
    std::string id;   ///< services
    std::string file; ///< with its folder; empty where it comes from a catalogue file
    std::vector<std::string> columns;
    std::vector<draft::CsvRecord> records;

    /// -1 where there is none.
    int column(std::string_view name) const;
    const std::string& cell(std::size_t record, int column) const;

    bool operator==(const TableData&) const = default;
};

/// The tables of one city that staff may change, and what their cells choose from.
struct CityData {
    std::string id, name;
    std::string folder; ///< empty where it comes from a catalogue file
    model::Taxonomy taxonomy;
    std::vector<TableData> tables; ///< those that are there, in the order of `table_shapes`

    const TableData* find(std::string_view table) const;
    TableData* find(std::string_view table);

    bool operator==(const CityData&) const = default;
};

/// A city's folder, cell by cell.
struct ReadCity {
    CityData data;
    draft::Draft draft;
    base::Findings findings;   ///< of reading
    base::Findings unreadable; ///< those for which rows are missing in `data`
};
/// Fails where there is no such folder or it is not one city's.
base::Result<ReadCity> read_city_data(const std::string& folder, const draft::SharedData& shared);

/// The cells that a draft would have been read from; tables without any line are left out, because
/// a catalogue file cannot distinguish them from those it never holds.
CityData city_data_of(const draft::CityDraft& city, const model::Taxonomy& taxonomy);

/// As data/README.md asks for: UTF-8, LF, quotes only where they are needed.
std::string write_table(const TableData& table);

} // namespace exchange
