// The commands diff, check and export of kodomado-catalogue as processes.

#include "programs/run_catalogue.h"

using nlohmann::json;
using support::content_of;
using support::SmallCity;
using test::build, test::check, test::quoted, test::run;
using test::Outcome;

TEST_CASE("diff compares folders and catalogue files, as Markdown, JSON and a page") {
    const SmallCity old, now;
    now.replace("mori/services.csv", "何でも相談できます。", "相談できます。");
    const std::string sources = quoted(old.data()) + " " + quoted(now.data());
    const Outcome markdown = run(old, "diff " + sources, "ja_JP.UTF-8");
    CHECK(markdown.status == 0);
    CHECK(markdown.out.find("### 変更: サービス「森の相談」") != std::string::npos);
    CHECK(markdown.says("サービス: 変更1件"));
    const json document = run(old, "diff --json " + sources).document();
    CHECK(document.size() == 3);
    CHECK(document.contains("before"));
    CHECK(document.contains("after"));
    REQUIRE(document["changes"].size() == 1);
    CHECK(document["changes"][0]["id"] == "mori:2");
    CHECK(document["changes"][0]["fields"][0]["parts"][0] ==
          json::parse(R"({"kind":"removed","text":"何でも"})"));
    const Outcome page =
        run(old, "diff --html " + quoted(old.file("d.html")) + " " + sources, "ja_JP.UTF-8");
    CHECK(page.status == 0);
    CHECK(page.out.empty());
    CHECK(content_of(old.file("d.html")).find("<del>何でも</del>") != std::string::npos);
    REQUIRE(build(old, old.data()).status == 0);
    CHECK(run(old, "diff " + quoted(old.data()) + " " + quoted(old.file("c.kodomado")))
              .says("Nothing is different"));
}

TEST_CASE("diff compares a folder with an unfinished update") {
    const SmallCity old, now;
    old.replace("mori/city.toml", "reading = ", "# reading = ");
    const Outcome compared = run(old, "diff " + quoted(old.data()) + " " + quoted(now.data()));
    CHECK(compared.status == 0);
    CHECK(compared.out.find("もりし") != std::string::npos);
}

TEST_CASE("diff refuses data with unreadable parts, and ends with 3 if there is none") {
    const SmallCity city, broken;
    broken.append("mori/services.csv", "a\"b");
    const Outcome refused = run(city, "diff " + quoted(city.data()) + " " + quoted(broken.data()));
    CHECK(refused.status == 1);
    CHECK(refused.says("[stray-quote]"));
    CHECK(refused.out.empty());
    const std::string absent = quoted(city.file("absent"));
    CHECK(run(city, "diff " + absent + " " + absent).status == 3);
    CHECK(run(city, "diff " + quoted(city.data())).status == 2);
    CHECK(run(city, "diff " + quoted(city.data()) + " " + quoted(city.data()) + " --html " +
                        absent + "/x.html")
              .status == 3);
}

TEST_CASE("check reports completeness and writes a sheet for each office") {
    const SmallCity city;
    const Outcome table = check(city, "--completeness", "ja_JP.UTF-8");
    CHECK(table.status == 0);
    CHECK(table.out.find("12/13\t森の手当\tmori:1\t費用\n") != std::string::npos);
    const json document = check(city, "--completeness --json").document();
    CHECK(document[0]["services"][0]["missing"] == json::array({"cost"}));
    CHECK(document[0]["offices"][0]["services"] == json::array({"mori:1", "mori:2"}));
    const Outcome sheets = check(city, "--sheets " + quoted(city.file("sheets")));
    CHECK(sheets.status == 0);
    CHECK(std::filesystem::exists(city.file("sheets/子ども課.xlsx")));
    CHECK(run(city, "update " + quoted(city.city()) + " " + quoted(city.file("sheets/総務課.xlsx")))
              .says("cells changed 0, rows added 0, rows deleted 0"));
}

TEST_CASE("export writes open data with a list of what was lost") {
    const SmallCity city;
    for (const char* format : {"standard", "hsds"}) {
        const std::string out = city.file(std::string(format) + ".out");
        const Outcome done =
            run(city, "export " + quoted(city.city()) + " --to " + format + " -o " + quoted(out));
        CHECK(done.status == 0);
        CHECK(done.says("services 2"));
        CHECK(content_of(out).size() > 500);
        CHECK(content_of(out + ".lost.csv").find("mori:1,fact,") != std::string::npos);
    }
    REQUIRE(build(city, city.data()).status == 0);
    const std::string of_file = city.file("file.out");
    CHECK(run(city,
              "export " + quoted(city.file("c.kodomado")) + " --to standard -o " + quoted(of_file))
              .status == 0);
    CHECK(content_of(of_file) == content_of(city.file("standard.out")));
    city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    CHECK(run(city, "export " + quoted(city.city()) + " --to hsds -o " + quoted(of_file)).status ==
          1);
}
