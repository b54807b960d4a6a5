#include "host/command_line.h"

#include "support/catch.h"

namespace {

/// A program with one subcommand, and what was read.
struct Program {
    host::CommandLine line{"Counts words", "count"};
    std::string file, kind = "all", day;
    std::vector<std::string> words;
    int depth = 1;
    std::int64_t from = 0;
    std::uint64_t most = 20;
    double scale = 1;
    bool loud = false, help_kinds = false, chosen = false;

    Program() {
        line.version("count 7", "Print the version");
        line.require_subcommand();
        host::Command in = line.subcommand("in", "counts in a file");
        const host::Option place = in.option("FILE", file, "the file");
        in.require_unless(place, help_kinds);
        in.option("--kind", kind, "what to count").one_of({"all", "new"});
        in.option("--day", day, "of the count").check([](const std::string& text) {
            return text == "never" ? "no such day" : "";
        });
        in.option("-w,--word", words, "a word");
        in.option("--depth", depth, "how deep").range(1, 3).value_name("LEVELS");
        in.option("--from", from, "the first line");
        in.option("--most", most, "lines at most");
        in.option("--scale", scale, "of the figure").real_range(0.5, 2);
        in.flag("--loud", loud, "say more").needs(place);
        in.flag("--kinds", help_kinds, "list the kinds");
        in.when_chosen([this] { chosen = true; });
    }

    std::optional<host::Ending> parse(std::vector<const char*> words_given) {
        words_given.insert(words_given.begin(), "/usr/bin/count");
        return line.parse(static_cast<int>(words_given.size()), words_given.data());
    }
    /// What is said about wrong usage.
    static std::string wrong(std::vector<const char*> words_given) {
        Program program;
        const auto ending = program.parse(std::move(words_given));
        REQUIRE(ending);
        CHECK(ending->wrong);
        CHECK_FALSE(program.chosen);
        return ending->text;
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("values of every kind are read, and what is not given stays") {
    Program program;
    CHECK_FALSE(program.parse({"in", "f.txt", "--kind", "new", "-w", "a", "--word", "b", "--depth",
                               "3", "--from", "-5", "--scale", "0.5", "--loud", "--day=today"}));
    CHECK(program.chosen);
    CHECK(program.file == "f.txt");
    CHECK(program.kind == "new");
    CHECK(program.day == "today");
    CHECK(program.words == std::vector<std::string>{"a", "b"});
    CHECK(program.depth == 3);
    CHECK(program.from == -5);
    CHECK(program.most == 20);
    CHECK(program.scale == 0.5);
    CHECK(program.loud);
}

TEST_CASE("wrong usage says what is wrong") {
    CHECK(has(Program::wrong({}), "subcommand is required"));
    CHECK(has(Program::wrong({"in"}), "FILE is required"));
    CHECK(has(Program::wrong({"in", "f", "--kind", "old"}), "old"));
    CHECK(has(Program::wrong({"in", "f", "--day", "never"}), "no such day"));
    CHECK(has(Program::wrong({"in", "f", "--depth", "4"}), "1 to 3"));
    CHECK(has(Program::wrong({"in", "f", "--depth", "x"}), "--depth"));
    CHECK(has(Program::wrong({"in", "f", "--most", "x"}), "--most"));
    CHECK(has(Program::wrong({"in", "f", "--scale", "3"}), "--scale"));
    CHECK(has(Program::wrong({"in", "--kinds", "--loud"}), "--loud requires FILE"));
    CHECK(has(Program::wrong({"in", "f", "--nothing"}), "--nothing"));
}

TEST_CASE("an argument can be left out where a flag asks for something else") {
    Program program;
    CHECK_FALSE(program.parse({"in", "--kinds"}));
    CHECK(program.chosen);
}

TEST_CASE("help and version end the program and are no wrong usage") {
    for (const char* word : {"--help", "-h"}) {
        Program program;
        const auto ending = program.parse({word});
        REQUIRE(ending);
        CHECK_FALSE(ending->wrong);
        CHECK(has(ending->text, "Usage: count [OPTIONS] SUBCOMMAND"));
    }
    Program program;
    const auto of_subcommand = program.parse({"in", "--help"});
    REQUIRE(of_subcommand);
    CHECK(has(of_subcommand->text, "--depth LEVELS:INT in [1 - 3]"));
    Program other;
    const auto version = other.parse({"--version"});
    REQUIRE(version);
    CHECK_FALSE(version->wrong);
    CHECK(version->text == "count 7\n");
}

TEST_CASE("the words of the help are those of the language") {
    host::CommandLine line("数えます", "count",
                           host::HelpWords{.usage = "使い方",
                                           .options = "オプション",
                                           .positionals = "指定するもの",
                                           .subcommands = "サブコマンド",
                                           .subcommand = "サブ",
                                           .required = "（かならず）",
                                           .text = "文字",
                                           .help_option = "説明を出します"});
    std::string file;
    line.subcommand("in", "ファイルの中").option("FILE", file, "ファイル").required();
    CHECK(has(line.help(), "使い方: count [オプション] [サブ]"));
    CHECK(has(line.help(), "説明を出します"));
    CHECK(has(line.help(), "サブコマンド:\n  in"));
    CHECK_FALSE(has(line.help(), "Options"));
}
