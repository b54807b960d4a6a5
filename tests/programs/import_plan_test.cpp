// kodomado-catalogue import-plan as a process.

#include "programs/run_catalogue.h"

using nlohmann::json;
using support::content_of;
using support::put_content;
using test::Outcome;

namespace {

namespace fs = std::filesystem;

/// A city's folder beside its taxonomy, and a plan.
class Desk {
  public:
    Desk() {
        put_content(
            plan(),
            "森市こども計画\n\n(1) くらし\n\n番号\t事業名\t内容\t担当\n"
            "1\t森の手当\t月1,000円。\tこども課\n2\t森の手当（再掲）\t月2,000円。\tこども課\n");
    }
    std::string plan() const { return city_.file("plan.txt"); }
    std::string folder() const { return city_.file("draft"); }
    std::string file(const std::string& name) const { return folder() + "/" + name; }

    Outcome run(const std::string& arguments, const std::string& locale = "C") const {
        return test::run_catalogue(arguments, city_.file("said"), locale);
    }
    Outcome import(const std::string& more = "--city mori", const std::string& locale = "C") const {
        return run("import-plan '" + plan() + "' -o '" + folder() + "' " + more, locale);
    }

  private:
    support::SmallCity city_;
};

} // namespace

TEST_CASE("import-plan writes a folder that list and check can read") {
    const Desk desk;
    const Outcome outcome = desk.import();
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.says("rows 2 (repeats 1), services 1"));
    CHECK(outcome.says("line 7 2 内容: Amounts differ"));
    CHECK(content_of(desk.file("findings.csv")).find("repeat-amount") != std::string::npos);
    CHECK(content_of(desk.file("services.csv")).find("plan_text") != std::string::npos);
    CHECK(content_of(desk.file("cells.csv")).find("2,内容,月2,000円。") == std::string::npos);
    CHECK(content_of(desk.file("cells.csv")).find("2,内容,\"月2,000円。\",,7") !=
          std::string::npos);
    const json services = json::parse(desk.run("list --json '" + desk.folder() + "'").out);
    REQUIRE(services.size() == 1);
    CHECK(services[0]["id"] == "mori:1");
    CHECK(services[0]["appears_in"].size() == 2);
    CHECK(services[0]["offices"][0]["name"] == "こども課");
    CHECK(desk.run("check '" + desk.folder() + "'").status == 1);
}

TEST_CASE("messages of import-plan follow the locale") {
    const Desk desk;
    CHECK(desk.import("--city mori", "ja_JP.UTF-8").says("どちらが正しいか担当に確かめてください"));
}

TEST_CASE("import-plan does not write into a folder that is not empty") {
    const Desk desk;
    put_content(desk.file("mine.txt"), "mine");
    const Outcome outcome = desk.import();
    CHECK(outcome.status == 1);
    CHECK(outcome.says("nothing is overwritten"));
    CHECK(std::distance(fs::directory_iterator(desk.folder()), fs::directory_iterator()) == 1);
    CHECK(content_of(desk.file("mine.txt")) == "mine");
}

TEST_CASE("import-plan accepts an empty folder but not a file") {
    const Desk desk;
    fs::create_directories(desk.folder());
    CHECK(desk.import().status == 0);
    const Desk other;
    put_content(other.folder(), "");
    CHECK(other.import().status == 1);
}

TEST_CASE("a text that is not a plan is refused and nothing is written") {
    const Desk desk;
    const auto refused = [&](const std::string& content) {
        put_content(desk.plan(), content);
        const Outcome outcome = desk.import();
        CHECK(outcome.says("was not imported"));
        return outcome.status == 1 && !fs::exists(desk.folder());
    };
    CHECK(refused("ただの文章です。\n"));
    CHECK(refused(std::string("\x7F"
                              "ELF\0\1",
                              6)));
    CHECK(refused(""));
}

TEST_CASE("a file of a gigabyte is refused without reading it") {
    const Desk desk;
    fs::resize_file(desk.plan(), std::uintmax_t{1} << 30); // sparse
    const Outcome outcome = desk.import();
    CHECK(outcome.status == 1);
    CHECK(outcome.says("too large (1024 MiB, limit 8 MiB)"));
}

TEST_CASE("a plan that does not exist or is not a file ends with 3") {
    const Desk desk;
    fs::remove(desk.plan());
    CHECK(desk.import().status == 3);
    fs::create_directories(desk.plan());
    CHECK(desk.import().status == 3);
}

TEST_CASE("import-plan needs a plan and a folder") {
    const Desk desk;
    CHECK(desk.run("import-plan").status == 2);
    CHECK(desk.run("import-plan '" + desk.plan() + "'").status == 2);
}
