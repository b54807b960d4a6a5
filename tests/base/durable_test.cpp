#include "base/durable.h"

#include "support/catch.h"
#include "support/temp_folder.h"

#include <filesystem>

namespace fs = std::filesystem;
using support::TempFolder;

TEST_CASE("folders are made with all above them, and removed with all in them") {
    const TempFolder folder;
    REQUIRE(base::make_folders(folder / "a/b/c").ok());
    CHECK(fs::is_directory(folder / "a/b/c"));
    CHECK(base::make_folders(folder / "a/b/c").ok());
    REQUIRE(base::remove_whole(folder / "a").ok());
    CHECK_FALSE(fs::exists(folder / "a"));
    CHECK(base::remove_whole(folder / "a").ok());
}

TEST_CASE("what cannot be removed is named") {
    const TempFolder folder;
    const auto removed = base::remove_whole(folder / std::string(300, 'x'));
    REQUIRE_FALSE(removed.ok());
    CHECK(removed.error().message.en.find("cannot be removed") != std::string::npos);
}
