// export and update as processes, on the two cities' own data.

#include "programs/run_catalogue.h"

#include <map>

using nlohmann::json;
using support::content_of;
using support::put_content;
using test::Outcome;

namespace {

namespace fs = std::filesystem;

/// A copy of a city's folder.
class Desk {
  public:
    explicit Desk(const std::string& city) { fs::copy(KODOMADO_SOURCE "/data/" + city, folder()); }
    std::string folder() const { return files_ / "city"; }
    std::string file(const std::string& name) const { return files_ / name; }
    std::map<std::string, std::string> tables() const {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::directory_iterator(folder()))
            all[entry.path().filename().string()] = content_of(entry.path().string());
        return all;
    }
    Outcome run(const std::string& arguments, const std::string& locale = "C") const {
        return test::run_catalogue(arguments + " --taxonomy '" KODOMADO_SOURCE "/data/taxonomy'",
                                   file("said"), locale);
    }
    Outcome export_to(const std::string& format, const std::string& name) const {
        return run("export '" + folder() + "' --to " + format + " -o '" + file(name) + "'");
    }
    Outcome update(const std::string& name, const std::string& more = "",
                   const std::string& locale = "C") const {
        return run("update '" + folder() + "' '" + file(name) + "' " + more, locale);
    }
    /// A copy of an exported folder with one text of a table replaced.
    void edit(const std::string& from, const std::string& as, const std::string& table,
              const std::string& text, const std::string& by) const {
        if (from != as) fs::copy(file(from), file(as));
        std::string content = content_of(file(as + "/" + table));
        const std::size_t at = content.find(text);
        REQUIRE(at != std::string::npos);
        put_content(file(as + "/" + table), content.replace(at, text.size(), by));
    }

  private:
    support::TempFolder files_;
};

const char* const handed_over = "妊娠した人に、母子手帳をわたします。";

} // namespace

TEST_CASE("an export that nobody has touched changes no byte of either city") {
    for (const char* city : {"ageo", "ina"})
        for (const char* format : {"xlsx", "csv"}) {
            const Desk desk(city);
            const auto before = desk.tables();
            const std::string name = std::string("sheets.") + format;
            INFO(city << " " << format);
            REQUIRE(desk.export_to(format, name).status == 0);
            const Outcome updated = desk.update(name);
            CHECK(updated.status == 0);
            CHECK(updated.err == "cells changed 0, rows added 0, rows deleted 0\n");
            CHECK(desk.tables() == before);
        }
}

TEST_CASE("if two people edit the same export, other cells are kept and conflicts in a cell are "
          "reported") {
    const Desk desk("ina");
    REQUIRE(desk.export_to("csv", "sheets").status == 0);
    desk.edit("sheets", "first", "services.csv", handed_over, "母子手帳をわたします。");
    desk.edit("sheets", "second", "services.csv", handed_over, "手帳をお渡しします。");
    desk.edit("second", "second", "services.csv", "子ども服やチャイルドシート", "子ども服");
    desk.edit("sheets", "third", "services.csv", "子ども服やチャイルドシート", "子どもの服");

    REQUIRE(desk.update("first").status == 0);
    const auto after_first = desk.tables();
    const Outcome second = desk.update("second", "--json");
    CHECK(second.status == 1);
    const json printed = json::parse(second.out);
    CHECK(printed.at("done") == false);
    REQUIRE(printed.at("findings").size() == 1);
    const json& finding = printed.at("findings").front();
    CHECK(finding.at("code") == "changed-by-both");
    CHECK(finding.at("message").get<std::string>().find("母子手帳をわたします。") !=
          std::string::npos);
    CHECK(desk.tables() == after_first);
    CHECK(desk.update("second", "", "ja_JP.UTF-8")
              .says("ほかの人がここを「母子手帳をわたします。」"));

    CHECK(desk.update("third").status == 0);
    const std::string services = desk.tables().at("services.csv");
    CHECK(services.find("母子手帳をわたします。") != std::string::npos);
    CHECK(services.find("子どもの服などを") != std::string::npos);
    // Applying it once more, and the first one again, changes nothing.
    for (const char* again : {"third", "first"})
        CHECK(desk.update(again).says("cells changed 0, rows added 0, rows deleted 0"));
}

TEST_CASE("a new service with its phrase and a deleted row are taken from one sheet") {
    const Desk desk("ina");
    REQUIRE(desk.export_to("csv", "sheets").status == 0);
    const auto add = [&](const std::string& table, const std::string& heading_row_values) {
        put_content(desk.file("sheets/" + table),
                    content_of(desk.file("sheets/" + table)) + heading_row_values + "\r\n");
    };
    add("services.csv",
        ",,おためし広場《ひろば》,おためしひろば,家族むけ,遊べる広場です。,,,,,,,,,,"
        "0〜2さい,居場所・遊び・仲間,,子育て支援課,,3,");
    add("aliases.csv", ",おためし広場《ひろば》,おためしの庭,おためしのにわ,ふつうの名前");
    desk.edit("sheets", "sheets", "notes.csv", "\r\n,", "\r\n削除,");
    const Outcome updated = desk.update("sheets");
    INFO(updated.err);
    CHECK(updated.status == 0);
    CHECK(updated.says("cells changed 0, rows added 2, rows deleted 1"));
    CHECK(desk.tables().at("aliases.csv").find("ina:n1,おためしの庭") != std::string::npos);
    CHECK(desk.run("build '" + desk.folder() + "' -o '" + desk.file("c.kodomado") + "'").status ==
          0);
}

TEST_CASE("a missing taxonomy is reported once") {
    const support::SmallCity city;
    const std::string command = "LC_ALL=C '" KODOMADO_CATALOGUE_PROGRAM "' export '" + city.city() +
                                "' --to csv -o '" + city.file("out") + "' 2>'" + city.file("err") +
                                "'";
    city.remove("taxonomy");
    CHECK(WEXITSTATUS(std::system(command.c_str())) == 3);
    CHECK(city.read("err").find("Name its folder with --taxonomy") != std::string::npos);
}
