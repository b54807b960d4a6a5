#include "exchange/city_data.h"

#include "base/lists.h"
#include "draft/draft_writer.h"
#include "draft/source_text.h"
#include "exchange/table_shapes.h"

#include <algorithm>
#include <filesystem>

namespace exchange {
namespace {

std::optional<TableData> table_of(const TableShape& shape, const std::string& file,
                                  const std::string& text, base::Findings& findings) {
    auto parsed = draft::parse_csv(file, text, findings);
    if (!parsed) return std::nullopt;
    for (std::string& column : parsed->header) column = std::string(base::trimmed_of(column, " "));
    return TableData{std::string(shape.id), file, std::move(parsed->header),
                     std::move(parsed->records)};
}

std::vector<std::string> names_of(const std::vector<draft::CityDraft>& cities) {
    std::vector<std::string> names;
    for (const draft::CityDraft& city : cities) names.push_back(city.folder);
    return names;
}

} // namespace

int TableData::column(std::string_view name) const {
    const auto found = std::ranges::find(columns, name);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const std::string& TableData::cell(std::size_t record, int column) const {
    static const std::string nothing;
    if (column < 0 || record >= records.size()) return nothing;
    const auto& cells = records[record].cells;
    const auto at = static_cast<std::size_t>(column);
    return at < cells.size() ? cells[at] : nothing;
}

const TableData* CityData::find(std::string_view table) const {
    const auto found = std::ranges::find(tables, table, &TableData::id);
    return found == tables.end() ? nullptr : &*found;
}

TableData* CityData::find(std::string_view table) {
    const auto found = std::ranges::find(tables, table, &TableData::id);
    return found == tables.end() ? nullptr : &*found;
}

base::Result<ReadCity> read_city_data(const std::string& folder, const draft::SharedData& shared) {
    auto read = draft::read_draft(folder, shared);
    if (!read) return read.error();
    const draft::Draft& draft = read.value().draft;
    if (draft.cities.size() > 1) {
        std::string all;
        for (const std::string& name : names_of(draft.cities)) all.append(" ").append(name);
        return base::Error{
            {folder + ": 市が" + std::to_string(draft.cities.size()) +
                 "つあります。1つの市のフォルダーを指定してください:" + all,
             folder + ": there are several cities here. Name the folder of one:" + all}};
    }
    ReadCity city;
    city.findings = std::move(read.value().findings);
    city.data.taxonomy = draft::taxonomy_of(draft);
    if (draft.life_stages.empty() && draft.needs.empty())
        return base::Error{
            {folder + ": taxonomy（年齢・用件・状況の表）が見つからないので、表の中身を読めません。"
                      "--taxonomy で、taxonomy のフォルダーを指定してください",
             folder + ": there is no taxonomy (life stages, needs, situations), without which the "
                      "tables cannot be read. Name its folder with --taxonomy"}};
    if (draft.cities.empty()) {
        city.unreadable = city.findings;
        return city;
    }
    const draft::CityDraft& only = draft.cities.front();
    city.data.id = only.city.id;
    city.data.name = only.city.name.base;
    city.data.folder = only.folder;
    for (const TableShape& shape : table_shapes()) {
        const std::string file =
            (std::filesystem::path(only.folder) / (std::string(shape.id) + ".csv")).string();
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) continue;
        base::Findings faults;
        const auto text = draft::read_source(file, draft::CsvLimits{}.file_bytes, faults);
        auto table = text ? table_of(shape, file, *text, faults) : std::nullopt;
        if (table) city.data.tables.push_back(std::move(*table));
        std::ranges::copy_if(faults, std::back_inserter(city.unreadable), [](const auto& fault) {
            return fault.severity == base::Severity::blocking;
        });
    }
    city.draft = std::move(read.value().draft);
    return city;
}

CityData city_data_of(const draft::CityDraft& city, const model::Taxonomy& taxonomy) {
    CityData data{city.city.id, city.city.name.base, "", taxonomy, {}};
    const auto files = draft::table_files(city);
    for (const TableShape& shape : table_shapes()) {
        const std::string name = std::string(shape.id) + ".csv";
        const auto file = std::ranges::find(files, name, &draft::TableFile::name);
        if (file == files.end()) continue;
        base::Findings none;
        auto table = table_of(shape, "", file->content, none);
        if (table && !table->records.empty()) data.tables.push_back(std::move(*table));
    }
    return data;
}

std::string write_table(const TableData& table) {
    draft::CsvText csv(table.columns);
    for (const draft::CsvRecord& record : table.records) csv.add(record.cells);
    return csv.content();
}

TableData empty_table(const TableShape& shape) {
    TableData table{std::string(shape.id), "", {}, {}};
    for (const ColumnShape& column : shape.columns)
        if (!column.may_be_missing) table.columns.emplace_back(column.id);
    return table;
}

} // namespace exchange
