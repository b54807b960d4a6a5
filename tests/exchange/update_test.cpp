#include "exchange/update.h"

#include "exchange/edited_city.h"
#include "sheets/csv.h"
#include "support/catch.h"
#include "text/encoding.h"

#include <filesystem>

using namespace exchange;
using support::changes;
using support::EditedCity;
using support::said;
using support::SmallCity;

namespace {

using Words = std::vector<std::string>;

std::string everything(const SmallCity& city) {
    std::string all;
    for (const char* name : {"sections", "offices", "services", "rows", "aliases", "amounts",
                             "rules", "results", "indicators", "notes"})
        all += city.read("mori/" + std::string(name) + ".csv");
    return all;
}

void reverse(sheets::NewSheet& sheet) { std::ranges::reverse(sheet.rows); }

} // namespace

TEST_CASE("an unchanged sheet changes nothing") {
    const SmallCity city;
    const std::string before = everything(city);
    const Updated updated = EditedCity(city).update();
    CHECK(updated.findings.empty());
    CHECK(updated.changes.empty());
    CHECK(everything(city) == before);
}

TEST_CASE("one changed cell changes nothing else in the folder") {
    const SmallCity city;
    std::string expected = everything(city);
    EditedCity edited(city);
    edited.cell("サービス", 0, "かかるお金") = "無料です。";
    CHECK(changes(edited.update()) == Words{"services mori:1 cost:  -> 無料です。"});
    const std::string from = "\"月1,000円。\",,";
    expected.replace(expected.find(from), from.size(), "\"月1,000円。\",無料です。,");
    CHECK(everything(city) == expected);
}

TEST_CASE("rows are matched by id, even if sorted or with columns removed") {
    const SmallCity city;
    EditedCity edited(city);
    for (const char* name : {"サービス", "別名", "計画の行", "指標", "金額"})
        reverse(edited.sheet(name));
    for (const char* heading : {"名前", "よみ", "用件1", "用件ほか", "担当2", "順番"})
        edited.delete_column("サービス", heading);
    edited.delete_column("別名", "よみ");
    edited.keep({"サービス", "別名", "計画の行", "指標", "金額"});
    edited.cell("サービス", 2, "ひとことで") = "森のお金です。";
    CHECK(
        changes(edited.update()) ==
        Words{
            "services mori:1 summary: 子どもを育てている人がもらえるお金です。 -> 森のお金です。"});
}

TEST_CASE("lists keep their order, and values of removed columns are kept") {
    const SmallCity city;
    EditedCity edited(city);
    edited.delete_column("サービス", "用件2");
    edited.cell("サービス", 1, "用件1") = "お金";
    edited.cell("サービス", 0, "年齢3") = "おとな";
    edited.cell("サービス", 0, "年齢2") = "";
    // mori:2 has the needs talk;money: the first becomes money, which would then occur twice.
    CHECK(said(edited.update()) == Words{"bad-value サービス!" + sheets::cell_name(3, 21)});
    edited.cell("サービス", 1, "用件1") = "";
    CHECK(changes(edited.update()) == Words{"services mori:2 needs: talk;money -> money"});
}

TEST_CASE("several values in a cell may have any separator and be labels, names or ids") {
    const SmallCity city;
    for (const char* text :
         {"子ども課；総務課", "子ども課;総務課", "子ども課、総務課", "子ども課\n総務課",
          "mori:kodomo;mori:soumu", "子ども課、mori:soumu", "子《こ》ども課《か》、総務課"}) {
        EditedCity edited(city, SheetForm::joined);
        edited.cell("サービス", 0, "担当") = text;
        const Updated updated = edited.update();
        CHECK(said(updated).empty());
        if (!updated.changes.empty())
            CHECK(changes(updated) ==
                  Words{"services mori:1 offices: mori:kodomo -> mori:kodomo;mori:soumu"});
    }
    CHECK(city.read("mori/services.csv").find(",mori:kodomo;mori:soumu,mori:2,5") !=
          std::string::npos);
}

TEST_CASE("a new row gets an id once") {
    const SmallCity city;
    EditedCity edited(city);
    edited.add_row("窓口", {{"名前", "森《もり》の窓口《まどぐち》"}, {"よみ", "もりのまどぐち"}});
    edited.add_row("サービス", {{"名前", "森《もり》の弁当《べんとう》"},
                                {"よみ", "もりのべんとう"},
                                {"だれむけ", "家族むけ"},
                                {"ひとことで", "お弁当がもらえます。"},
                                {"年齢1", "0〜2さい"},
                                {"用件1", "お金"},
                                {"担当1", "森の窓口"},
                                {"順番", "３"}});
    edited.add_row("別名", {{"サービス", "森の弁当"},
                            {"別名・言いかた", "ごはん"},
                            {"よみ", "ごはん"},
                            {"種類", "困りごと"}});
    const Updated updated = edited.update();
    CHECK(said(updated) ==
          Words{"no-phone 窓口!F4", "never-confirmed !", "service-without-row サービス!C5"});
    CHECK(changes(updated) == Words{"added services mori:n1", "added offices mori:office1",
                                    "added aliases mori:n1 / ごはん"});
    CHECK(city.read("mori/services.csv")
              .ends_with("mori:n1,森《もり》の弁当《べんとう》,もりのべんとう,family,"
                         "お弁当がもらえます。,,,,,,,,,,"
                         "baby,money,,mori:office1,,3,\n"));
    CHECK(city.read("mori/aliases.csv").ends_with("mori:n1,ごはん,ごはん,worry\n"));
    // The same sheet again changes nothing.
    CHECK(edited.update().changes.empty());
    edited.add_row("別名", {{"サービス", "森の弁当（mori:n1）"},
                            {"別名・言いかた", "おひる"},
                            {"よみ", "おひる"},
                            {"種類", "worry"}});
    CHECK(changes(edited.update()) == Words{"added aliases mori:n1 / おひる"});
}

TEST_CASE("a copied row without its id is a new row") {
    const SmallCity city;
    EditedCity edited(city);
    auto& rows = edited.sheet("サービス").rows;
    rows.push_back(rows[0]);
    edited.cell("サービス", 3, "サービスID") = "";
    edited.cell("サービス", 3, "名前") = "森《もり》の車《くるま》";
    edited.cell("サービス", 3, "よみ") = "もりのくるま";
    const Updated updated = edited.update();
    CHECK_FALSE(updated.refused());
    CHECK(changes(updated) == Words{"added services mori:n1"});
    CHECK(city.read("mori/services.csv")
              .find("mori:n1,森《もり》の車《くるま》,もりのくるま,family,子どもを") !=
          std::string::npos);
}

TEST_CASE("a copied row of a table without ids is a new row") {
    const SmallCity city;
    EditedCity edited(city);
    auto& rows = edited.sheet("別名").rows;
    rows.insert(rows.begin(), rows[0]);
    edited.cell("別名", 0, "別名・言いかた") = "お金がたりない";
    CHECK(changes(edited.update()) == Words{"added aliases mori:1 / お金がたりない"});
}

TEST_CASE("a service that comes with a new row of the plan gets the row's number") {
    const SmallCity city;
    EditedCity edited(city);
    edited.add_row("計画の行", {{"計画の番号", "11"},
                                {"サービス", "森の弁当"},
                                {"位置", "相談（1.2）"},
                                {"計画での名前", "森の弁当事業"},
                                {"担当1", "総務課"}});
    edited.add_row("サービス", {{"名前", "森《もり》の弁当《べんとう》"},
                                {"よみ", "もりのべんとう"},
                                {"だれむけ", "市の取り組み"},
                                {"ひとことで", "お弁当を作ります。"},
                                {"担当1", "総務課"}});
    const Updated updated = edited.update();
    CHECK_FALSE(updated.refused());
    CHECK(changes(updated) == Words{"added services mori:11", "added rows 11"});
    CHECK(city.read("mori/rows.csv").ends_with("11,mori:11,1.2,森の弁当事業,,,mori:soumu,\n"));
}

TEST_CASE("the same sheet applied twice changes nothing more, even if it changed a row's key") {
    const SmallCity city;
    EditedCity edited(city);
    edited.cell("別名", 0, "別名・言いかた") = "おこづかい";
    CHECK(edited.update().changes.size() == 1);
    const std::string once = everything(city);
    const Updated again = edited.update();
    CHECK(again.changes.empty());
    CHECK(said(again) == Words{});
    CHECK(everything(city) == once);
}

TEST_CASE("a row is deleted only if the sheet says so") {
    const SmallCity city;
    EditedCity edited(city);
    edited.sheet("別名").rows.erase(edited.sheet("別名").rows.begin());
    CHECK(edited.update().changes.empty());
    edited.cell("別名", 0, "状態") = "削除";
    CHECK(changes(edited.update()) == Words{"deleted aliases mori:1 / 手当"});
    CHECK(city.read("mori/aliases.csv").find("手当,") == std::string::npos);
    CHECK(edited.update().changes.empty());
}

TEST_CASE("a service that other tables refer to is not deleted") {
    const SmallCity city;
    const std::string before = everything(city);
    EditedCity edited(city);
    edited.cell("サービス", 0, "状態") = "削除";
    const Updated updated = edited.update();
    CHECK(updated.refused());
    CHECK(updated.changes.empty());
    CHECK(everything(city) == before);
}

TEST_CASE("if two people change the same cell, the second one gets a message and nothing is "
          "overwritten") {
    const SmallCity city;
    EditedCity first(city), second(city);
    first.cell("サービス", 0, "持ちもの") = "通帳";
    second.cell("サービス", 0, "持ちもの") = "保険証";
    second.cell("サービス", 0, "いつ") = "毎週";
    CHECK_FALSE(first.update().refused());
    const std::string after_first = everything(city);
    const Updated updated = second.update();
    CHECK(said(updated) ==
          Words{"changed-by-both サービス!" +
                sheets::cell_name(2, static_cast<int>(second.column("サービス", "持ちもの")) + 1)});
    CHECK(updated.findings.front().message.en.find("通帳") != std::string::npos);
    CHECK(everything(city) == after_first);
}

TEST_CASE("changes of two people in different cells of a row are both taken over") {
    const SmallCity city;
    EditedCity first(city), second(city);
    first.cell("サービス", 0, "持ちもの") = "通帳";
    second.cell("サービス", 0, "いつ") = "毎週";
    second.cell("サービス", 1, "持ちもの") = "";
    CHECK_FALSE(first.update().refused());
    CHECK(changes(second.update()) == Words{"services mori:1 when: 毎月 -> 毎週"});
    CHECK(city.read("mori/services.csv").find("通帳,毎週") != std::string::npos);
}

TEST_CASE("the same change by two people is no conflict") {
    const SmallCity city;
    EditedCity first(city), second(city);
    for (EditedCity* each : {&first, &second}) each->cell("サービス", 0, "持ちもの") = "通帳";
    CHECK_FALSE(first.update().refused());
    const Updated updated = second.update();
    CHECK(updated.findings.empty());
    CHECK(updated.changes.empty());
}

TEST_CASE("a change in a row that somebody else deleted is reported") {
    const SmallCity city;
    EditedCity first(city), second(city), third(city), fourth(city);
    first.cell("別名", 0, "状態") = "削除";
    CHECK_FALSE(first.update().refused());
    CHECK(second.update().changes.empty());
    third.cell("別名", 0, "種類") = "略した名前";
    CHECK(said(third.update()) == Words{"row-is-gone 別名!A2"});
    fourth.cell("別名", 0, "状態") = "削除";
    CHECK(fourth.update().findings.empty());
}

TEST_CASE("a row that somebody else changed is not deleted silently") {
    const SmallCity city;
    EditedCity first(city), second(city);
    first.cell("別名", 0, "種類") = "略した名前";
    second.cell("別名", 0, "状態") = "削除";
    CHECK_FALSE(first.update().refused());
    CHECK(said(second.update()) == Words{"changed-by-both 別名!A2"});
}

TEST_CASE("without the base column the sheet's values are used, and this is reported") {
    const SmallCity city;
    EditedCity edited(city);
    edited.delete_base("サービス");
    edited.delete_base("別名");
    edited.keep({"サービス", "別名"});
    edited.cell("サービス", 0, "持ちもの") = "通帳";
    edited.cell("別名", 1, "種類") = "ふつうの名前";
    const Updated updated = edited.update();
    CHECK(said(updated) == Words{"no-base サービス!A1", "no-base 別名!A1"});
    CHECK(changes(updated) == Words{"services mori:1 bring: 印かん -> 通帳",
                                    "aliases mori:1 / 手当 kind: short -> common"});
}

TEST_CASE("a table missing in the folder is created") {
    const SmallCity city;
    city.remove("mori/rules.csv");
    EditedCity edited(city);
    edited.book().sheets.push_back({"いまの制度",
                                    {{"サービス"}, {"いまの制度"}, {"いつから"}, {"出どころ"}},
                                    {{{"mori:2"}, {"今もできます。"}, {"2024年10月"}, {"法律"}}}});
    const Updated updated = edited.update();
    CHECK(changes(updated) == Words{"added rules mori:2"});
    CHECK(city.read("mori/rules.csv") ==
          "service,text,since,source,source_date\nmori:2,今もできます。,2024-10,法律,\n");
}

TEST_CASE("a change that would block the build is refused at its cell") {
    const SmallCity city;
    const std::string before = everything(city);
    EditedCity edited(city);
    edited.cell("サービス", 0, "よみ") = "もりのてあて2";
    edited.cell("サービス", 1, "年齢1") = "";
    const Updated updated = edited.update();
    CHECK(updated.refused());
    CHECK(said(updated) == Words{"bad-reading サービス!E2", "no-life-stage サービス!Q3"});
    CHECK(everything(city) == before);
    CHECK_FALSE(std::filesystem::exists(city.file("mori/.update")));
}

TEST_CASE("faults that existed before do not block an update") {
    const SmallCity city;
    city.replace("mori/services.csv", "もりのてあて,family", "もりのてえて,family");
    EditedCity edited(city);
    edited.cell("サービス", 1, "持ちもの") = "通帳";
    CHECK(changes(edited.update()) == Words{"services mori:2 bring:  -> 通帳"});
}

TEST_CASE("a folder with unreadable files is not updated") {
    const SmallCity city;
    EditedCity edited(city);
    city.append("mori/aliases.csv", "mori:1,too,few");
    edited.cell("サービス", 1, "持ちもの") = "通帳";
    CHECK(edited.update().findings.front().code == "cell-count");
}

TEST_CASE("an update leaves only the tables in the folder") {
    const SmallCity city;
    EditedCity edited(city);
    edited.cell("サービス", 1, "持ちもの") = "通帳";
    CHECK_FALSE(edited.update().refused());
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(city.city())) {
        CHECK(entry.is_regular_file());
        ++files;
    }
    CHECK(files == 11);
}

TEST_CASE("a CSV of one table, as Excel saves it in CP932, changes only what was changed") {
    const SmallCity city;
    city.replace("mori/services.csv", "何でも相談できます。", "〜何でも—相談—できます。");
    const sheets::NewWorkbook book =
        workbook_of(read_city_data(city.city(), {}).value().data, {}, SheetForm::joined);
    const auto services = std::ranges::find(book.sheets, "サービス", &sheets::NewSheet::name);
    std::string csv = sheets::write_csv(*services).substr(3);
    csv.replace(csv.find("印かん"), std::string("印かん").size(), "通帳");
    std::string bytes;
    for (std::size_t at = 0; at < csv.size();) {
        std::size_t end = at + 1;
        while (end < csv.size() && (static_cast<unsigned char>(csv[end]) & 0xC0) == 0x80) ++end;
        const std::string c = csv.substr(at, end - at);
        // Excel on Windows cannot encode this character and writes a question mark.
        bytes += c == "〜" ? "?" : text::encode_cp932(c).bytes;
        at = end;
    }
    city.write("saved by Excel.csv", bytes);
    const auto updated = update_folder(city.city(), city.file("saved by Excel.csv"), {});
    REQUIRE(updated);
    CHECK(said(updated.value()).empty());
    CHECK(changes(updated.value()) == Words{"services mori:1 bring: 印かん -> 通帳"});
}

TEST_CASE("a file that is too large, missing or not regular is refused") {
    const SmallCity city;
    CHECK_FALSE(update_folder(city.city(), city.file("absent.xlsx"), {}).ok());
    CHECK_FALSE(update_folder(city.file("absent"), city.file("mori/rows.csv"), {}).ok());
    CHECK_FALSE(update_folder(city.data() + "/taxonomy/x", city.file("mori/rows.csv"), {}).ok());
    city.write("large.xlsx", "PK");
    std::filesystem::resize_file(city.file("large.xlsx"), std::uintmax_t(4) << 30);
    const auto large = update_folder(city.city(), city.file("large.xlsx"), {});
    REQUIRE(large);
    CHECK(large.value().findings.front().code == "file-too-large");
    city.write("empty/readme.txt", "");
    const auto empty = update_folder(city.city(), city.file("empty"), {});
    REQUIRE(empty);
    CHECK(empty.value().findings.front().code == "nothing-to-read");
}
