// Missing facts for each service and office, and the sheet in which an office fills them in.

#include "exchange/completeness.h"

#include "check/rules.h"
#include "exchange/edited_city.h"
#include "exchange/office_sheets.h"
#include "support/catch.h"

using namespace exchange;
using support::SmallCity;
using Lines = std::vector<std::string>;

namespace {

ReadCity read(const SmallCity& city) { return read_city_data(city.city(), {}).value(); }

CityCompleteness completeness(const SmallCity& city) {
    return completeness_of(read(city).draft.cities.front());
}

std::vector<OfficeSheet> sheets_of(const SmallCity& city) {
    const ReadCity data = read(city);
    return office_sheets(data.data, completeness_of(data.draft.cities.front()),
                         check::check(data.draft));
}

sheets::NewSheet* find_sheet(sheets::NewWorkbook& book, const std::string& name) {
    const auto found = std::ranges::find(book.sheets, name, &sheets::NewSheet::name);
    return found == book.sheets.end() ? nullptr : &*found;
}

/// The cell of a row under this heading.
sheets::NewCell& cell(sheets::NewWorkbook& book, const std::string& sheet, std::size_t row,
                      const std::string& heading) {
    sheets::NewSheet* found = find_sheet(book, sheet);
    REQUIRE(found != nullptr);
    const auto column = std::ranges::find(found->columns, heading, &sheets::NewColumn::heading);
    REQUIRE(column != found->columns.end());
    return found->rows.at(row).at(static_cast<std::size_t>(column - found->columns.begin()));
}

Lines names(const sheets::NewWorkbook& book) {
    Lines out;
    for (const sheets::NewSheet& sheet : book.sheets) out.push_back(sheet.name);
    return out;
}

Updated returned(const SmallCity& city, sheets::NewWorkbook book) {
    const std::string file = city.file("back.xlsx");
    REQUIRE(sheets::write_xlsx(book, file).ok());
    return update_folder(city.city(), file, {}).value();
}

} // namespace

TEST_CASE("empty texts for families are listed as missing") {
    const SmallCity city;
    const CityCompleteness found = completeness(city);
    REQUIRE(found.services.size() == 3);
    CHECK(found.services[0].missing == Lines{"cost"});
    CHECK(found.services[0].wanted == 13);
    CHECK(found.services[1].missing ==
          Lines{"who", "get", "cost", "apply", "bring", "when", "where"});
    CHECK(found.services[2].missing.empty());
    CHECK(found.services[2].wanted == 3);
}

TEST_CASE("an office is listed with its missing facts and its services") {
    const SmallCity city;
    const CityCompleteness found = completeness(city);
    REQUIRE(found.offices.size() == 2);
    CHECK(found.offices[0].office.missing.empty());
    CHECK(found.offices[0].services == Lines{"mori:1", "mori:2"});
    CHECK(found.offices[1].office.missing == Lines{"place", "hours"});
    CHECK(found.offices[1].services == Lines{"mori:2", "mori:10"});
    CHECK(found.without_office.empty());
}

TEST_CASE("open notes are counted, and a service without an office is reported") {
    const SmallCity city;
    city.append("mori/notes.csv", "mori:2,2,who,ask,だれが使えるか");
    city.replace("mori/services.csv", "mori:kodomo;mori:soumu,", ",");
    const CityCompleteness found = completeness(city);
    CHECK(found.services[1].questions == 1);
    CHECK(found.without_office == Lines{"mori:2"});
    CHECK(found.services[1].missing.back() == "offices");
}

TEST_CASE("100 percent is printed only if nothing is missing") {
    CHECK(percent(0, 0) == 100);
    CHECK(percent(999, 1000) == 99);
    CHECK(percent(10, 10) == 100);
}

TEST_CASE("each office gets a workbook of its services, with missing cells marked") {
    const SmallCity city;
    auto sheets = sheets_of(city);
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].file == "子ども課.xlsx");
    CHECK(sheets[1].file == "総務課.xlsx");
    sheets::NewWorkbook& book = sheets[0].workbook;
    CHECK(names(book) == Lines{"# 記入のお願い", "サービス", "窓口", "金額", "いまの制度", "説明"});
    CHECK(find_sheet(book, "サービス")->rows.size() == 2);
    CHECK(cell(book, "サービス", 0, "かかるお金").tone == sheets::Tone::alert);
    CHECK(cell(book, "サービス", 0, "持ちもの").tone == sheets::Tone::plain);
    CHECK(cell(book, "サービス", 1, "どこで").comment.find("わかれば書いてください") !=
          std::string::npos);
    CHECK(cell(sheets[1].workbook, "窓口", 0, "場所").tone == sheets::Tone::alert);
}

TEST_CASE("an untouched sheet changes nothing when it comes back") {
    const SmallCity city;
    for (const OfficeSheet& sheet : sheets_of(city)) {
        const Updated updated = returned(city, sheet.workbook);
        CHECK(support::said(updated) == Lines{});
        CHECK(updated.changes.empty());
    }
}

TEST_CASE("cells filled in by an office are taken over") {
    const SmallCity city;
    sheets::NewWorkbook book = sheets_of(city).at(0).workbook;
    cell(book, "サービス", 0, "かかるお金").text = "いりません。";
    cell(book, "サービス", 1, "確認した日").text = "2026-05-01";
    cell(book, "窓口", 0, "場所").text = "2階";
    CHECK(support::changes(returned(city, book)) ==
          Lines{"services mori:1 cost:  -> いりません。",
                "services mori:2 checked_on: 2026-04-01 -> 2026-05-01",
                "offices mori:kodomo place: 1階 -> 2階"});
}

TEST_CASE(
    "if two offices fill in a service differently, this is reported and nothing is overwritten") {
    const SmallCity city;
    auto sheets = sheets_of(city);
    cell(sheets[0].workbook, "サービス", 1, "かかるお金").text = "無料";
    cell(sheets[1].workbook, "サービス", 0, "かかるお金").text = "500円";
    CHECK_FALSE(returned(city, sheets[0].workbook).refused());
    CHECK(returned(city, sheets[1].workbook).refused());
}

TEST_CASE("an office's name becomes a valid file name") {
    const SmallCity city;
    city.replace("mori/offices.csv", "子《こ》ども課《か》,こどもか", "\"a/b:c*\"\"d\"\"\",a");
    city.replace("mori/offices.csv", "総務課《そうむか》,そうむか", "\"a/b:c*\"\"d\"\"\",a");
    const auto sheets = sheets_of(city);
    CHECK(sheets.at(0).file == "a_b_c__d_.xlsx");
    CHECK(sheets.at(1).file == "a_b_c__d_-2.xlsx");
}
