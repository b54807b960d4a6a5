#include "text/strings.h"

#include "support/catch.h"

namespace {

const std::string folder = KODOMADO_BUILD "/tests/words";

text::Strings open(const std::string& language) {
    return text::Strings::open(folder, language).value();
}

std::string found(const std::string& language, int count) {
    return text::write_ruby(open(language).format("found", {{"count", count}}));
}

} // namespace

TEST_CASE("the words of the screen have ruby") {
    CHECK(text::write_ruby(open("ja").get("hello")) == "児童《じどう》手当《てあて》");
    CHECK(open("ja").get("hello").base == "児童手当");
    CHECK(open("ja").get("home.title").base == "はじめ");
}

TEST_CASE("each language is a file, and missing words are Japanese") {
    CHECK(open("ja-Hira").get("hello").base == "じどうてあて");
    CHECK(open("ja-Hira").get("only_ja").base == "日本語だけ");
    CHECK(open("en").get("hello").base == "Child allowance");
    CHECK(open("en-GB").get("hello").base == "Child allowance");
    CHECK(open("en").get("only_ja").base == "日本語だけ");
    CHECK(open("ja-Hira").language() == "ja-Hira");
}

TEST_CASE("patterns format plurals and numbers") {
    CHECK(found("en", 0) == "Nothing");
    CHECK(found("en", 1) == "1 service");
    CHECK(found("en", 1234) == "1,234 services");
    CHECK(found("ja", 0) == "ありません");
    CHECK(found("ja", 1234) == "1,234件《けん》あります");
    CHECK(open("en").format("quote", {}).base == "It's open");
}

TEST_CASE("a reading of the pattern is never attached to an argument's kanji") {
    const text::Strings ja = open("ja");
    CHECK(text::write_ruby(ja.format("named", {{"name", "児童"}})) ==
          "児童｜手当《てあて》を見《み》る");
    CHECK(text::write_ruby(ja.format("named", {{"name", "児童《じどう》"}})) ==
          "児童《じどう》手当《てあて》を見《み》る");
    CHECK(text::write_ruby(ja.format("named", {{"name", text::parse_ruby("児童《じどう》")}})) ==
          "児童《じどう》手当《てあて》を見《み》る");
}

TEST_CASE("a missing folder or language is reported") {
    CHECK_FALSE(text::Strings::open("/nonexistent", "ja").ok());
    const auto missing = text::Strings::open(folder, "pt");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.en.find("pt.res") != std::string::npos);
}
