// A draft that is written and read again must be the same.

#include "draft/draft_writer.h"

#include "draft/draft_reader.h"
#include "support/catch.h"
#include "support/small_city.h"

using namespace draft;
using support::SmallCity;

namespace {

ReadDraft read(const std::string& folder) {
    auto draft = read_draft(folder, {KODOMADO_SOURCE "/data", ""});
    REQUIRE(draft.ok());
    return std::move(draft).value();
}

void forget_places(CityDraft& city) {
    city.folder.clear();
    city.where = city.where_hall = {};
    const auto forget = [](auto& lines) {
        for (auto& line : lines) line.where = {};
    };
    forget(city.sections), forget(city.offices), forget(city.services), forget(city.rows);
    forget(city.aliases), forget(city.amounts), forget(city.rules), forget(city.results);
    forget(city.indicators), forget(city.notes), forget(city.cells), forget(city.ready_lists);
}

CityDraft city_of(const std::string& folder) {
    ReadDraft draft = read(folder);
    REQUIRE(draft.draft.cities.size() == 1);
    forget_places(draft.draft.cities[0]);
    return std::move(draft.draft.cities[0]);
}

CityDraft written_and_read(const CityDraft& city) {
    const support::TempFolder folder;
    REQUIRE(write_draft(city, folder / "new/city").ok());
    return city_of(folder / "new/city");
}

const std::string& content_of(const std::vector<TableFile>& files, const std::string& name) {
    for (const TableFile& file : files)
        if (file.name == name) return file.content;
    throw std::logic_error("no table " + name);
}

} // namespace

TEST_CASE("both cities survive being written and read") {
    for (const char* name : {"ageo", "ina"}) {
        const CityDraft city = city_of(std::string(KODOMADO_SOURCE "/data/") + name);
        CHECK(city.rows.size() > 70);
        CHECK(written_and_read(city) == city);
    }
}

TEST_CASE("cells with any content are read back unchanged") {
    const SmallCity small;
    CityDraft city = city_of(small.city());
    city.services[0].plan_text = "「手当」, \"額\"\n・月 1,000円";
    city.cells.push_back({{}, "1", "内容", "a\nb,\"c\"", 3, 12});
    city.cells.push_back({{}, "2", "内 容", "", 0, 1});
    city.city.plan.name.base = "「こども」の\"計画\"\\";
    CHECK(written_and_read(city) == city);
}

TEST_CASE("columns that only an import fills are written only if they are filled") {
    const SmallCity small;
    CityDraft city = city_of(small.city());
    CHECK(content_of(table_files(city), "services.csv").find("plan_text") == std::string::npos);
    CHECK(table_files(city).size() == 10);
    city.cells.push_back({{}, "1", "内容", "a", 0, 1});
    CHECK(content_of(table_files(city), "cells.csv") == "row,column,text,page,line\n1,内容,a,,1\n");
}

TEST_CASE("a folder that cannot be created is reported") {
    const SmallCity small;
    const auto written = write_draft({}, small.file("mori/rows.csv") + "/new");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message.en.find("cannot be made") != std::string::npos);
}
