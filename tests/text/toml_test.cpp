#include "text/toml.h"

#include "support/catch.h"

using text::parse_toml;
using text::TomlValue;

namespace {

const TomlValue& entry(const TomlValue& table, const std::string& key) {
    REQUIRE(table.table());
    for (const auto& [name, value] : *table.table())
        if (name == key) return value;
    FAIL("no " << key);
    return table;
}

} // namespace

TEST_CASE("TOML: each kind of value, with its line") {
    const auto file = parse_toml("name = \"森\"\n\non = true\ncount = 7\nsize = 1.5\n"
                                 "day = 2026-04-01\nlist = [\"a\", 2]\n[hall]\nfloor = 3\n");
    REQUIRE(file.root);
    const TomlValue& root = *file.root;
    CHECK(*entry(root, "name").string() == "森");
    CHECK(*entry(root, "on").boolean());
    CHECK(*entry(root, "count").integer() == 7);
    CHECK(*entry(root, "size").floating() == 1.5);
    REQUIRE(entry(root, "list").array());
    CHECK(entry(root, "list").array()->size() == 2);
    CHECK(*entry(root, "list").array()->at(0).string() == "a");
    CHECK(*entry(entry(root, "hall"), "floor").integer() == 3);
    CHECK(entry(root, "on").line() == 3);
    CHECK(entry(entry(root, "hall"), "floor").line() == 9);

    const TomlValue& day = entry(root, "day");
    CHECK_FALSE(day.string());
    CHECK_FALSE(day.integer());
    CHECK_FALSE(day.table());
    CHECK_FALSE(entry(root, "count").floating());
    CHECK_FALSE(entry(root, "count").string());
}

TEST_CASE("TOML: a table has the order of the file") {
    const auto file = parse_toml("zebra = 1\nape = 2\nmouse = 3\nbear = 4\n");
    REQUIRE(file.root);
    std::string names;
    for (const auto& [name, value] : *file.root->table()) names += name + " ";
    CHECK(names == "zebra ape mouse bear ");
}

TEST_CASE("TOML: what is none is named by its line") {
    CHECK(parse_toml("").root);
    CHECK_FALSE(parse_toml("a = 1\nb = \"open\nc = 2\n").root);
    CHECK(parse_toml("a = 1\nb = \"open\nc = 2\n").bad_line == 2);
    CHECK(parse_toml("a = 1\n\nb\n").bad_line == 3);
}

TEST_CASE("TOML: bytes that are not UTF-8 never reach the parser") {
    for (const char* text : {"a = \"\xE6\xA3\"\n", "a = \"\xFF\"\n", "# \xC0\n", "a = \"\xF0\x9F"})
        CHECK_FALSE(parse_toml(text).root);
}
