#include "base/lists.h"

#include "support/catch.h"

using namespace base;
using Strings = std::vector<std::string>;
using Views = std::vector<std::string_view>;

TEST_CASE("a list of words has its separator only between words") {
    std::string list;
    append_item(list, "a", ", ");
    append_item(list, "b", ", ");
    CHECK(list == "a, b");
}

TEST_CASE("items of any type are joined") {
    CHECK(join(Strings{"a", "", "c"}, ";") == "a;;c");
    CHECK(join(Strings{"", "b"}, ";") == ";b");
    CHECK(join(Strings{}, ";").empty());
    CHECK(join(Views{"a", "b"}, "") == "ab");
    CHECK(join(std::vector{1, 2}, "-", [](int n) { return std::to_string(n); }) == "1-2");
    struct Named {
        std::string name;
    };
    CHECK(join(std::vector<Named>{{"x"}, {"y"}}, "・", &Named::name) == "x・y");
}

TEST_CASE("empty items can be left out") {
    CHECK(join_filled(Strings{"", "a", "", "c", ""}, ";") == "a;c");
    CHECK(join_filled(std::vector{0, 1, 2}, " ", [](int n) { return std::string(n, 'x'); }) ==
          "x xx");
}

TEST_CASE("a text is split with or without its empty parts") {
    CHECK(split("a;;b;", ';') == Views{"a", "", "b", ""});
    CHECK(split("", ';') == Views{""});
    CHECK(split_filled("a;;b;", ';') == Views{"a", "b"});
    CHECK(split_filled("", ';').empty());
}

TEST_CASE("lines are taken one by one, the last one with or without a line end") {
    std::string_view rest = "one\n\ntwo";
    CHECK(take_until(rest, '\n') == "one");
    CHECK(take_until(rest, '\n').empty());
    CHECK(take_until(rest, '\n') == "two");
    CHECK(rest.empty());
    rest = "end\n";
    CHECK(take_until(rest, '\n') == "end");
    CHECK(rest.empty());
}

TEST_CASE("only the given characters are trimmed") {
    CHECK(trimmed_of("  a b ", " ") == "a b");
    CHECK(trimmed_of("\n a\t", " \n") == "a\t");
    CHECK(trimmed_of("   ", " ").empty());
    CHECK(trimmed_of("", " ").empty());
}
