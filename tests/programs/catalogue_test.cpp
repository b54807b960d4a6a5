// kodomado-catalogue as a process: arguments, exit status and both output streams.

#include "programs/run_catalogue.h"

using nlohmann::json;
using support::content_of;
using support::put_content;
using support::SmallCity;
using test::build, test::check, test::quoted, test::run;
using test::Outcome;

namespace {

/// The codes that `check --json` prints, in order.
std::vector<std::string> codes(const SmallCity& city) {
    std::vector<std::string> out;
    for (const json& finding : check(city, "--json").document()) out.push_back(finding.at("code"));
    return out;
}

bool built(const SmallCity& city) { return std::filesystem::exists(city.file("c.kodomado")); }

std::vector<std::string> keys(const json& object) {
    std::vector<std::string> out;
    for (const auto& [key, value] : object.items()) out.push_back(key);
    return out;
}

} // namespace

TEST_CASE("wrong usage ends with 2") {
    const SmallCity city;
    for (const char* arguments :
         {"", "fly", "check", "build", "list", "check --fast x", "check a b"})
        CHECK(run(city, arguments).status == 2);
    CHECK(run(city, "build " + quoted(city.data())).status == 2);
    CHECK(run(city, "", "ja_JP.UTF-8").says("使い方が違います"));
    CHECK(run(city, "").says("Wrong usage"));
}

TEST_CASE("--help ends with 0") {
    const SmallCity city;
    const Outcome help = run(city, "--help");
    CHECK(help.status == 0);
    for (const char* word : {"check", "build", "list"})
        CHECK(help.out.find(word) != std::string::npos);
    CHECK(run(city, "check --help", "ja_JP.UTF-8").out.find("使い方") != std::string::npos);
}

TEST_CASE("a file that does not exist ends with 3") {
    const SmallCity city;
    const std::string absent = quoted(city.file("absent"));
    CHECK(run(city, "check " + absent).status == 3);
    CHECK(run(city, "build " + absent + " -o " + quoted(city.file("c.kodomado"))).status == 3);
    CHECK(run(city, "list " + absent).status == 3);
    CHECK(run(city, "build " + quoted(city.data()) + " -o " + quoted(city.file("no/such/c")))
              .status == 3);
    CHECK(run(city, "list --json " + quoted(city.file("mori/services.csv"))).status == 3);
}

TEST_CASE("check of correct data prints so and ends with 0") {
    const SmallCity city;
    const Outcome outcome = check(city);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "blocking 0, doubtful 0\n");
    CHECK(check(city, "--json").document() == json::array());
}

TEST_CASE("check prints findings by file with line, column, code and what to do") {
    const SmallCity city;
    city.replace("mori/offices.csv", "0000-00-0001,market day 2026-04-01", ",");
    city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    const Outcome outcome = check(city);
    CHECK(outcome.status == 1);
    CHECK(outcome.says("■ To be corrected"));
    CHECK(outcome.says("  ● A reading differs from the name's ruby (1) [reading-mismatch]\n"
                       "    → Correct one of them\n"));
    CHECK(outcome.says("mori/services.csv\n      line 2 reading: The reading"));
    CHECK(outcome.says("□ To be confirmed"));
    CHECK(outcome.says("[no-phone]"));
    CHECK(outcome.err.ends_with("blocking 1, doubtful 1\n"));
}

TEST_CASE("doubtful findings alone do not refuse the data") {
    const SmallCity city;
    city.append("mori/notes.csv", "mori:1,1,内容,ask,いつまでか");
    CHECK(check(city).status == 0);
}

TEST_CASE("messages follow the locale") {
    const SmallCity city;
    city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    const std::string arguments = "check --json " + quoted(city.city());
    const json japanese = run(city, arguments, "ja_JP.UTF-8").document();
    const json english = run(city, arguments, "en_GB.UTF-8").document();
    CHECK(japanese[0]["message"].get<std::string>().find("どちらかを直してください") !=
          std::string::npos);
    CHECK(english[0]["message"].get<std::string>().find("Correct one of them") !=
          std::string::npos);
    CHECK(check(city, "", "ja_JP.UTF-8").says("直す 1件、確かめる 0件"));
}

TEST_CASE("check reports characters that no font of the screen has") {
    const SmallCity city;
    city.replace("mori/services.csv", "何でも相談できます。", "何でも🏥相談できます。");
    const Outcome outcome = check(city);
    CHECK(outcome.status == 0);
    CHECK(outcome.says("[no-glyph]"));
    CHECK(outcome.says("line 3 summary: 🏥 (U+1F3E5) in"));
    CHECK(outcome.err.ends_with("blocking 0, doubtful 1\n"));
}

TEST_CASE("check reports a reading that the second dictionary does not confirm") {
    if (!std::filesystem::exists(KODOMADO_SECOND_DICTIONARY "/sys.dic")) return;
    const SmallCity city;
    city.replace("mori/services.csv", "何でも相談できます。", "公民館を開く日です。");
    const std::string arguments = "check " + quoted(city.data());
    CHECK(
        run(city, arguments)
            .says("\"開く\" is read ひらく here, あく in another dictionary: 公民館を開く日です"));
    city.replace("mori/services.csv", "公民館を開く", "公民館を開《ひら》く");
    CHECK_FALSE(run(city, arguments).says("\"開く\""));
}

TEST_CASE("a finding in JSON has every key") {
    const SmallCity city;
    city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    const Outcome outcome = check(city, "--json");
    CHECK(outcome.status == 1);
    const json finding = outcome.document().at(0);
    CHECK(finding["severity"] == "blocking");
    CHECK(finding["code"] == "reading-mismatch");
    CHECK(finding["file"] == city.file("mori/services.csv"));
    CHECK(finding["line"] == 2);
    CHECK(finding["column"] == "reading");
    CHECK(finding["rule"] == "A reading differs from the name's ruby");
    CHECK(finding.size() == 9);
}

TEST_CASE("check --rules needs no folder") {
    const SmallCity city;
    const Outcome listed = run(city, "check --rules", "ja_JP.UTF-8");
    CHECK(listed.status == 0);
    CHECK(listed.out.find("□ 電話番号がない [no-phone]\n    → 窓口に確かめ") != std::string::npos);
    const json rules = run(city, "check --rules --json").document();
    CHECK(rules.size() > 150);
    std::map<std::string, json> sources;
    for (const json& rule : rules) sources.emplace(rule["code"], rule["sources"]);
    CHECK(sources.at("bad-toml") == json{"reading"});
    CHECK(sources.at("no-phone") == json{"check"});
    CHECK(sources.at("unclosed-quote") == json{"reading", "sheet"});
    CHECK(sources.at("wrong-city") == json{"sheet"});
    CHECK(sources.at("repeat-amount") == json{"plan"});
    CHECK(sources.at("setting") == json{"settings"});
    CHECK(keys(rules[0]) ==
          std::vector<std::string>{"advice", "code", "rule", "severity", "sources"});
}

TEST_CASE("the day of --today decides what is out of date") {
    const SmallCity city;
    const std::string arguments = "check " + quoted(city.data()) + " --second-dictionary none";
    CHECK_FALSE(run(city, arguments + " --today 2027-04-01").says("[confirmed-long-ago]"));
    CHECK(run(city, arguments + " --today 2027-04-02").says("was last confirmed on 2026-04-01"));
    CHECK(run(city, arguments + " --today 2027-04-01").says("[amount-of-past-year]"));
    for (const char* day : {"yesterday", "2027-02-30", "2027"})
        CHECK(run(city, arguments + " --today " + day).status == 2);
}

TEST_CASE("search prints what the screen finds, with rank, rows and tier") {
    const SmallCity city;
    REQUIRE(build(city, city.data()).status == 0);
    const auto search = [&](const std::string& arguments) {
        return run(city, "search " + quoted(city.file("c.kodomado")) + " " + arguments);
    };
    const json hits = search("お金がない --city mori --json").document();
    REQUIRE(hits.is_array());
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0] == json({{"rank", 1},
                           {"id", "mori:1"},
                           {"name", "森の手当"},
                           {"rows", {"mori:1", "mori:3"}},
                           {"tier", "name"}}));
    CHECK(search("森 --limit 1 --json").document().size() == 1);
    CHECK(search("研修 --json").document()[0]["id"] == "mori:10");
    CHECK(search("森 --city aki --json").document().empty());
    CHECK(search("'' --json").document().empty());
    CHECK(search("森の手当").out == "1\tmori:1\t森の手当\tname\n");
    CHECK(run(city, "search " + quoted(city.file("absent")) + " 森").status == 3);
    CHECK(run(city, "search").status == 2);
}

TEST_CASE("build writes a catalogue that list reads") {
    const SmallCity city;
    const Outcome outcome = build(city, city.data());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.says("cities 1, services 3, rows 4, bytes "));
    REQUIRE(built(city));
    const Outcome of_file = run(city, "list --json " + quoted(city.file("c.kodomado")));
    const Outcome of_folder = run(city, "list --json " + quoted(city.data()));
    CHECK(of_file.status == 0);
    CHECK(of_file.out == of_folder.out);
}

TEST_CASE("build refuses blocking findings and writes nothing") {
    const SmallCity city;
    city.replace("mori/services.csv", "もりのてあて", "もりのてえて");
    const Outcome outcome = build(city, city.data());
    CHECK(outcome.status == 1);
    CHECK(outcome.says("[reading-mismatch]"));
    CHECK(outcome.says("No catalogue was built"));
    CHECK_FALSE(built(city));
}

TEST_CASE("build keeps an older catalogue if it refuses the data") {
    const SmallCity city;
    put_content(city.file("c.kodomado"), "old");
    city.remove("mori/rows.csv");
    CHECK(build(city, city.data()).status == 1);
    CHECK(content_of(city.file("c.kodomado")) == "old");
}

TEST_CASE("broken files of any kind end with 1") {
    const std::string services = SmallCity().read("mori/services.csv");
    const std::vector<std::pair<std::string, std::string>> broken = {
        {"empty-file", ""},
        {"wrong-encoding", "\x8E\x71\x82\xC7\x82\xE0,\n"},
        {"wrong-encoding", std::string("\xFF\xFEi\0d\0", 6)},
        {"nul-byte", services + std::string(1, '\0')},
        {"unclosed-quote", services + "\"mori:11"},
        {"stray-quote", services + "mori:11,a\"b\n"},
        {"cell-count", services + "mori:11\n"},
        {"unreadable", std::string(100u << 20, 'a')},
        {"cell-too-long", std::string(10u << 20, 'a')},
        {"too-many-columns", std::string(1000, ',')},
    };
    for (const auto& [code, content] : broken) {
        const SmallCity city;
        city.write("mori/services.csv", content);
        INFO(code);
        CHECK(codes(city).size() < 20);
        const Outcome outcome = build(city, city.data());
        CHECK(outcome.status == 1);
        CHECK(outcome.says("[" + code + "]"));
        CHECK_FALSE(built(city));
    }
}

TEST_CASE("a file saved with CRLF and a byte-order mark is read") {
    const SmallCity city;
    std::string crlf = "\xEF\xBB\xBF";
    for (const char c : city.read("mori/services.csv"))
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
    city.write("mori/services.csv", crlf);
    CHECK(codes(city) == std::vector<std::string>{"byte-order-mark"});
    CHECK(build(city, city.data()).status == 0);
}

TEST_CASE("list gives every key of a service") {
    const SmallCity city;
    const json services = run(city, "list --json " + quoted(city.city())).document();
    REQUIRE(services.size() == 3);
    for (const json& service : services)
        CHECK(keys(service) ==
              std::vector<std::string>{"amounts",     "appears_in", "apply", "audience", "bring",
                                       "checked_on",  "city",       "cost",  "get",      "id",
                                       "life_stages", "name",       "needs", "offices",  "reading",
                                       "situations",  "summary",    "when",  "where",    "who"});
    const json& first = services[0];
    CHECK(first["id"] == "mori:1");
    CHECK(first["name"] == "森の手当");
    CHECK(first["audience"] == "family");
    CHECK(first["offices"] == json::parse(R"([{"name":"子ども課","phone":"0000-00-0001",
        "place":"1階","hours":"8時半〜17時"}])"));
    CHECK(first["amounts"] == json::parse(R"([
        {"label":"全部もらえる場合","low":1000,"high":1000,"unit":"円","per":"月",
         "condition":"子ども1人","year":"令和6年度","source":"plan:1","shown":true},
        {"label":"おむつの券","low":null,"high":2400.5,"unit":"円","per":"年",
         "condition":"","year":"令和6年度","source":"plan:3","shown":true}])"));
    CHECK(first["appears_in"] == json::parse(R"([
        {"plan":"mori-plan","row":"1","section":["くらし","お金の支援"],"repeat":false,"marks":["new"]},
        {"plan":"mori-plan","row":"3","section":["くらし","相談"],"repeat":true,"marks":[]}])"));
    CHECK(services[2]["audience"] == "city");
    CHECK(services[2]["life_stages"] == json::array());
}

TEST_CASE("list reads a draft that does not pass check") {
    const SmallCity city;
    city.replace("mori/services.csv", "もりのてあて", "？");
    city.remove("mori/rows.csv");
    city.remove("taxonomy");
    const Outcome outcome = run(city, "list --json " + quoted(city.data()));
    CHECK(outcome.status == 0);
    CHECK(outcome.document().size() == 3);
    CHECK(outcome.says("This is a draft with"));
}

TEST_CASE("list without --json is a table") {
    const SmallCity city;
    const Outcome outcome = run(city, "list " + quoted(city.data()));
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find(
              "mori:1\tfamily\t森の手当\t子どもを育てている人がもらえるお金です。\n") == 0);
    CHECK(outcome.says("services 3"));
}

TEST_CASE("a taxonomy in another folder can be given") {
    const SmallCity city, other;
    city.remove("taxonomy");
    city.remove("hotlines.csv");
    CHECK(check(city, "--taxonomy " + quoted(other.file("taxonomy"))).status == 0);
}

TEST_CASE("a given dictionary that does not exist ends with 3") {
    const SmallCity city;
    const Outcome outcome =
        run(city, "build " + quoted(city.data()) + " -o " + quoted(city.file("c.kodomado")) +
                      " --dictionary " + quoted(city.file("absent")));
    CHECK(outcome.status == 3);
    CHECK_FALSE(built(city));
}

TEST_CASE("output that cannot be written ends with 3") {
    const SmallCity city;
    const std::string command = "LC_ALL=C " + quoted(KODOMADO_CATALOGUE_PROGRAM) + " list --json " +
                                quoted(city.data()) + " >/dev/full 2>/dev/null";
    const int ended = std::system(command.c_str());
    REQUIRE(WIFEXITED(ended));
    CHECK(WEXITSTATUS(ended) == 3);
}
