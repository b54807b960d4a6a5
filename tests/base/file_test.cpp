#include "base/file.h"

#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

using base::commit_file, base::read_file, base::write_file;
using support::TempFolder;

TEST_CASE("a file is read as it was written") {
    const TempFolder folder;
    const std::string content("児童手当\0\n", 14);
    REQUIRE(write_file(folder / "a.csv", content).ok());
    CHECK(read_file(folder / "a.csv").value() == content);
    REQUIRE(write_file(folder / "a.csv", "").ok());
    CHECK(read_file(folder / "a.csv").value().empty());
}

TEST_CASE("writing a file leaves no other file in its folder") {
    const TempFolder folder;
    REQUIRE(write_file(folder / "a.csv", "x").ok());
    const auto files = std::filesystem::directory_iterator(folder.path());
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a file that cannot be read is named in both languages") {
    const TempFolder folder;
    const auto missing = read_file(folder / "missing");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.en.find("missing: cannot be opened") != std::string::npos);
    CHECK(missing.error().message.ja.find("開けません") != std::string::npos);
    CHECK_FALSE(read_file(folder.path()).ok());
}

TEST_CASE("a file over the limit is refused before it is read") {
    const TempFolder folder;
    REQUIRE(write_file(folder / "a", "12345").ok());
    CHECK(read_file(folder / "a", 5).ok());
    CHECK_FALSE(read_file(folder / "a", 4).ok());
}

TEST_CASE("a folder that does not exist cannot be written to") {
    const TempFolder folder;
    CHECK_FALSE(write_file(folder / "no/a", "x").ok());
    REQUIRE(write_file(folder / "a", "x").ok());
    CHECK_FALSE(commit_file(folder / "a", folder / "no/b").ok());
}
