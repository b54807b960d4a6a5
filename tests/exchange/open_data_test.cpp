// The tables that a city publishes: Japan's standard for public services.

#include "exchange/exported.h"
#include "exchange/standard.h"
#include "exchange/uuid.h"
#include "sheets/csv.h"
#include "support/catch.h"
#include "support/small_city.h"

#include <algorithm>
#include <map>

using namespace exchange;
using support::SmallCity;
using test::exported, test::is_lost;

namespace {

/// The cells below the header of the standard's table, by column.
std::vector<std::map<std::string, std::string>> standard_rows(const Exported& from) {
    base::Findings findings;
    const auto book = sheets::read_csv("standard.csv", from.content, findings);
    REQUIRE(book.has_value());
    std::vector<std::map<std::string, std::string>> rows;
    const sheets::Sheet& sheet = book->sheets.at(0);
    for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
        auto& row = rows.emplace_back();
        for (const sheets::SheetCell& cell : sheet.rows[r].cells)
            row[std::string(sheet.rows[0].text(cell.column))] = cell.text;
    }
    return rows;
}

} // namespace

TEST_CASE("a name always has the same UUID") {
    // A widely used test vector: version 5 of python.org in the namespace of DNS.
    CHECK(name_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org") ==
          "886313e1-3b8a-5372-9b90-0c9aee199e5d");
    CHECK(name_uuid(url_space, "urn:kodomado") == "0a72aeef-62b0-5d30-bad4-d4fc9c46aa36");
    for (const std::size_t length : {39u, 40u, 47u, 48u, 103u, 104u, 1000u})
        CHECK(name_uuid(url_space, std::string(length, 'a')).size() == 36);
}

TEST_CASE("the standard's table has its columns and one row for each service for families") {
    const SmallCity city;
    const Exported table = exported(city.city(), standard_csv);
    CHECK(table.content.starts_with("\xEF\xBB\xBF制度所管組織,タイトル（制度名）,"));
    CHECK(std::ranges::count(table.content.substr(0, table.content.find('\n')), ',') == 51);
    CHECK(standard_columns().size() == 52);
    CHECK(table.services == 2);
    const auto rows = standard_rows(table);
    REQUIRE(rows.size() == 2);
    auto first = rows[0];
    CHECK(first["制度所管組織"] == "森市");
    CHECK(first["タイトル（制度名）"] == "森の手当");
    CHECK(first["制度番号"] == "012345-1");
    CHECK(first["地域"] == "012345");
    CHECK(first["概要"] == "子どもを育てている人がもらえるお金です。");
    CHECK(first["内容"] == "月1,000円。\n金額: 全部もらえる場合: "
                           "月1000円（子ども1人・令和6年度）\n金額: おむつの券: "
                           "年2400.5円まで（令和6年度）\n場所: 市役所\n今の決まり: "
                           "今は3さいまでもらえます。（2024-04から）");
    CHECK(first["対象者"] == "0〜2さいの子がいる人。");
    CHECK(first["申請届出方法"] == "窓口で申しこみます。");
    CHECK(first["手続書類"] == "印かん");
    CHECK(first["ステージとアクション"] == "子育て");
    CHECK(first["お困りごと"] == "お金");
    CHECK(first["キーワード"] == "手当");
    CHECK(first["連絡先情報"] == "子ども課 0000-00-0001 1階 8時半〜17時");
    CHECK(first["表示優先度"] == "10");
}

TEST_CASE("every required column of the standard is filled for both cities") {
    for (const char* name : {"ageo", "ina"}) {
        const auto rows =
            standard_rows(exported(std::string(KODOMADO_SOURCE "/data/") + name, standard_csv));
        CHECK(rows.size() > 50);
        for (const auto& row : rows)
            for (const StandardColumn& column : standard_columns())
                if (column.required) CHECK(row.contains(std::string(column.name)));
    }
}

TEST_CASE("fields without a column in the standard are listed") {
    const SmallCity city;
    const Exported table = exported(city.city(), standard_csv);
    for (const char* field : {"reading", "fact", "amounts", "rules", "situations", "related",
                              "appears_in", "checked_on", "where"}) {
        INFO(field);
        CHECK(is_lost(table, "mori:1", field));
    }
    CHECK(is_lost(table, "", "audience"));
    CHECK_FALSE(is_lost(table, "mori:1", "needs"));
    city.replace("mori/services.csv", "talk;money", "talk;taxes");
    CHECK(is_lost(exported(city.city(), standard_csv), "mori:2", "needs"));
    CHECK(lost_csv(table.lost, true).starts_with("\xEF\xBB\xBFサービスID,項目,内容,わけ\r\n"));
    CHECK(lost_csv(table.lost, false).starts_with("\xEF\xBB\xBFservice,field,value,why\r\n"));
}

TEST_CASE("a title longer than recommended is reported and written completely") {
    const SmallCity city;
    std::string name;
    for (int i = 0; i < 41; ++i) name += "あ";
    city.replace("mori/services.csv", "森《もり》の相談《そうだん》,もりのそうだん",
                 name + "," + name);
    const Exported table = exported(city.city(), standard_csv);
    CHECK(is_lost(table, "mori:2", "length"));
    CHECK(standard_rows(table).at(1)["タイトル（制度名）"] == name);
}

TEST_CASE("a text that begins like a formula is not one in the table") {
    const SmallCity city;
    city.replace("mori/services.csv", "窓口で申しこみます。", "=1+1");
    const Exported table = exported(city.city(), standard_csv);
    CHECK(table.content.find(",=1+1") == std::string::npos);
    CHECK(standard_rows(table).at(0)["申請届出方法"] == "=1+1");
}
