#include "shell/script.h"

#include "support/catch.h"

using shell::parse_script;
using shell::Step;

namespace {

template <class T> T only(const std::string& line) {
    const auto script = parse_script(line, "a.script");
    REQUIRE(script.ok());
    REQUIRE(script.value().size() == 1);
    return std::get<T>(script.value().front().what);
}

/// The message about a faulty script.
std::string fault(const std::string& text) {
    const auto script = parse_script(text, "a.script");
    REQUIRE_FALSE(script.ok());
    return script.error().message.en;
}

} // namespace

TEST_CASE("every kind of step is parsed") {
    CHECK(only<Step::Tap>("tap \"はじめる\"").label == "はじめる");
    CHECK(only<Step::Press>("press 12 34.5").y == 34.5f);
    CHECK(only<Step::Hold>("hold 12 34.5 3000").ms == 3000);
    CHECK(only<Step::Swipe>("swipe 1 2 3 4 250").ms == 250);
    CHECK(only<Step::Swipe>("swipe 1 2 3 4 250").to_x == 3);
    CHECK(only<Step::Key>("key page_down").key == ui::Key::page_down);
    CHECK(only<Step::Type>("type \"じどう\"").text == "じどう");
    CHECK(only<Step::Wait>("wait 90000").ms == 90000);
    CHECK(only<Step::Expect>("expect \"月 45,500円\"").text == "月 45,500円");
    CHECK(only<Step::Reject>("reject \"月\"").text == "月");
    CHECK(only<Step::Shot>("shot out/home.png").path == "out/home.png");
    CHECK(only<Step::Tree>("tree \"a b.json\"").path == "a b.json");
}

TEST_CASE("quotes, comments, blanks and line ends of a script are parsed") {
    CHECK(only<Step::Tap>("  tap\t\"a\"  # why\r\n").label == "a");
    CHECK(only<Step::Tap>(R"(tap "a \"b\" \\ # c")").label == R"(a "b" \ # c)");
    CHECK(only<Step::Tap>("\xEF\xBB\xBFtap \"a\"").label == "a");
    CHECK(only<Step::Tap>("tap\"a\"").label == "a");
    CHECK(parse_script("", "a").value().empty());
    CHECK(parse_script("# nothing\n\n   \n", "a").value().empty());
}

TEST_CASE("steps have their line numbers") {
    const auto script = parse_script("# one\ntap \"a\"\n\nwait 5\n", "a").value();
    REQUIRE(script.size() == 2);
    CHECK(script[0].line == 2);
    CHECK(script[1].line == 4);
}

TEST_CASE("the first faulty line is named with the reason") {
    CHECK(fault("tap \"a\"\ntip \"b\"\nnonsense") == "a.script:2: there is no step \"tip\"");
    CHECK(fault("tap") == "a.script:1: a text in double quotes is missing");
    CHECK(fault("tap a") == "a.script:1: the text must be in double quotes");
    CHECK(fault("tap \"\"") == "a.script:1: the text is empty");
    CHECK(fault("tap \"a\" b") == "a.script:1: \"b\" is too much");
    CHECK(fault("tap \"a") == "a.script:1: a \" is missing at the end");
    CHECK(fault("tap \"a\\n\"") == "a.script:1: only \\ and \" may follow a \\");
    CHECK(fault("tap \"a\\") == "a.script:1: only \\ and \" may follow a \\");
    CHECK(fault("press 1") == "a.script:1: a number is missing");
    CHECK(fault("press 1 x") == "a.script:1: \"x\" is no number from 0 to 100000");
    CHECK(fault("wait -1") == "a.script:1: \"-1\" is no number from 0 to 86400000");
    CHECK(fault("wait nan") == "a.script:1: \"nan\" is no number from 0 to 86400000");
    CHECK(fault("wait \"5\"") == "a.script:1: \"5\" is no number from 0 to 86400000");
    CHECK(fault("key enter").find("the keys are next, previous") != std::string::npos);
    CHECK(fault("\"tap\" \"a\"") == "a.script:1: the name of a step is missing");
    CHECK(fault("expect \"\xFF\"") == "a.script:1: is not UTF-8");
}
