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

struct TableShape;

/// A table as people wrote it: the texts of its cells.
struct TableData {
    std::string id;   ///< services
    std::string file; ///< with its folder; empty if the data is from a catalogue file
    std::vector<std::string> columns;
    std::vector<draft::CsvRecord> records;

    /// The column's position; -1 if there is none.
    int column(std::string_view name) const;
    const std::string& cell(std::size_t record, int column) const;

    bool operator==(const TableData&) const = default;
};

/// The tables of one city that staff may change, and the taxonomy from which cells choose.
struct CityData {
    std::string id, name;
    std::string folder; ///< empty if the data is from a catalogue file
    model::Taxonomy taxonomy;
    std::vector<TableData> tables; ///< existing ones, in the order of `table_shapes`

    const TableData* find(std::string_view table) const;
    TableData* find(std::string_view table);

    bool operator==(const CityData&) const = default;
};

/// A city's folder, as cells and as a draft.
struct ReadCity {
    CityData data;
    draft::Draft draft;
    base::Findings findings;   ///< of reading
    base::Findings unreadable; ///< the findings because of which `data` lacks rows
};
/// Fails if there is no such folder or it is not the folder of one city.
base::Result<ReadCity> read_city_data(const std::string& folder, const draft::SharedData& shared);

/// The cells from which this draft would be read. Tables without lines are left out, because in a
/// catalogue file an empty table looks the same as one that catalogues never store.
CityData city_data_of(const draft::CityDraft& city, const model::Taxonomy& taxonomy);

/// A table that the city's folder does not have yet.
TableData empty_table(const TableShape& shape);

/// The CSV file of a table in the form of data/README.md: UTF-8, LF, quotes only where needed.
std::string write_table(const TableData& table);

} // namespace exchange
