// An export followed by an update changes nothing: both cities, both file types, from the folder
// and from the catalogue file built from it.

#include "catalogue/builder.h"
#include "catalogue/catalogue.h"
#include "exchange/export.h"
#include "exchange/row_base.h"
#include "exchange/update.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <filesystem>

using namespace exchange;
using support::content_of;

namespace {

namespace fs = std::filesystem;

struct Copy {
    explicit Copy(const std::string& id) : city(folder / ("data/" + id)) {
        const fs::path data = fs::path(KODOMADO_SOURCE) / "data";
        fs::create_directories(city);
        for (const char* shared : {"taxonomy", "hotlines.csv"})
            fs::copy(data / shared, fs::path(folder / "data") / shared,
                     fs::copy_options::recursive);
        fs::copy(data / id, city, fs::copy_options::recursive);
    }
    std::string content() const {
        std::string all;
        for (const TableShape& shape : table_shapes())
            all += content_of((fs::path(city) / (std::string(shape.id) + ".csv")).string());
        return all;
    }
    /// Readings and breaks are added, as in a real build.
    CityData of_file() const {
        auto read = draft::read_draft(city, {}).value();
        const auto annotate = [](const text::RubyText& text) {
            text::RubyText out = text;
            if (out.ruby.empty() && out.base.size() > 6) out.ruby.push_back({0, 3, "ん"});
            return out;
        };
        REQUIRE(catalogue::build(read.draft, folder / "c.kodomado", annotate));
        auto opened = catalogue::Catalogue::open(folder / "c.kodomado");
        REQUIRE(opened);
        const std::string id = read.draft.cities.front().city.id;
        return city_data_of(opened.value().draft(id).value(), opened.value().taxonomy().value());
    }

    support::TempFolder folder;
    std::string city;
};

std::string exported(const Copy& copy, const CityData& data, SheetForm form) {
    const sheets::NewWorkbook workbook = workbook_of(data, {}, form);
    const std::string out = copy.folder / (form == SheetForm::joined ? "csv" : "a.xlsx");
    REQUIRE((form == SheetForm::joined ? write_csv_folder(workbook, out)
                                       : sheets::write_xlsx(workbook, out)));
    return out;
}

} // namespace

TEST_CASE("updating with an unchanged export changes nothing") {
    for (const char* id : {"ageo", "ina"}) {
        const Copy copy(id);
        const std::string before = copy.content();
        const CityData of_folder = read_city_data(copy.city, {}).value().data;
        const CityData of_file = copy.of_file();
        for (const SheetForm form : {SheetForm::divided, SheetForm::joined})
            for (const CityData* data : {&of_folder, &of_file}) {
                const auto updated = update_folder(copy.city, exported(copy, *data, form), {});
                REQUIRE(updated);
                CHECK(updated.value().findings.empty());
                CHECK(updated.value().changes.empty());
                CHECK(copy.content() == before);
            }
    }
}

TEST_CASE("an export from the catalogue file has the same base values as one from the folder") {
    for (const char* id : {"ageo", "ina"}) {
        const Copy copy(id);
        const CityData of_folder = read_city_data(copy.city, {}).value().data;
        const CityData of_file = copy.of_file();
        const Labels folder_labels(of_folder), file_labels(of_file);
        for (const TableShape& shape : table_shapes()) {
            const TableData* a = of_folder.find(shape.id);
            const TableData* b = of_file.find(shape.id);
            if (!b) {
                CHECK((shape.id == "notes" || a->records.empty()));
                continue;
            }
            std::vector<std::string> ours, theirs;
            for (std::size_t r = 0; r < a->records.size(); ++r)
                ours.push_back(write_row_base(base_of(shape, *a, r, folder_labels)));
            for (std::size_t r = 0; r < b->records.size(); ++r)
                theirs.push_back(write_row_base(base_of(shape, *b, r, file_labels)));
            std::ranges::sort(ours);
            std::ranges::sort(theirs);
            INFO(id << " " << shape.id);
            CHECK(ours == theirs);
        }
    }
}

TEST_CASE("a folder's table is written back byte for byte") {
    for (const char* id : {"ageo", "ina"}) {
        const Copy copy(id);
        const CityData city = read_city_data(copy.city, {}).value().data;
        for (const TableData& table : city.tables)
            CHECK(write_table(table) == content_of(table.file));
    }
}

TEST_CASE("a comment that has no room for all findings says how many it leaves out") {
    const support::SmallCity city;
    const CityData data = read_city_data(city.city(), {}).value().data;
    const TableData& services = *data.find("services");
    base::Findings findings;
    for (int i = 0; i < 100; ++i)
        findings.push_back({base::Severity::doubtful,
                            "no-source",
                            {services.file, 0, services.records[0].line, "name"},
                            {"確かめてほしいこと" + std::to_string(i), "to be confirmed"}});
    std::string comment;
    for (const sheets::NewSheet& sheet : workbook_of(data, findings, SheetForm::joined).sheets)
        for (const auto& row : sheet.rows)
            for (const auto& cell : row)
                if (cell.comment.find("確かめてほしいこと0") != std::string::npos)
                    comment = cell.comment;
    const auto shown = std::ranges::count(comment, '\n');
    INFO(comment);
    CHECK(comment.find("ほかに" + std::to_string(100 - shown) + "件") != std::string::npos);
}
