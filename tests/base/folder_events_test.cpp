#include "base/folder_events.h"

#include "base/file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

#include <algorithm>
#include <filesystem>
#include <poll.h>

using base::FolderEvents;
using support::TempFolder;
using Of = FolderEvents::Of;

namespace {

FolderEvents watch(const std::string& folder, Of what) {
    auto events = FolderEvents::watch(folder, what);
    REQUIRE(events.ok());
    return std::move(events).value();
}

bool ready(const FolderEvents& events) {
    struct pollfd waiting = {events.number(), POLLIN, 0};
    return ::poll(&waiting, 1, 0) == 1;
}

} // namespace

TEST_CASE("a file that arrives under its final name is reported once") {
    const TempFolder folder;
    const FolderEvents events = watch(folder.path(), Of::arrivals);
    CHECK_FALSE(ready(events));
    CHECK(events.take().names.empty());
    REQUIRE(base::write_file(folder / "a.sealed", "x").ok());
    CHECK(ready(events));
    CHECK(events.take().names == std::vector<std::string>{"a.sealed"});
    CHECK(events.take().names.empty());
    std::filesystem::remove(folder / "a.sealed");
    CHECK_FALSE(ready(events));
}

TEST_CASE("all changes in a folder are reported on request") {
    const TempFolder folder;
    const FolderEvents events = watch(folder.path(), Of::changes);
    REQUIRE(base::write_file(folder / "a", "x").ok());
    CHECK(std::ranges::count(events.take().names, "a") == 1);
    std::filesystem::remove(folder / "a");
    const auto batch = events.take();
    CHECK(batch.names == std::vector<std::string>{"a"});
    CHECK_FALSE(batch.gone);
}

TEST_CASE("the removal of the folder is reported") {
    const TempFolder folder;
    const std::string inner = folder / "inner", moved = folder / "moved";
    std::filesystem::create_directory(inner);
    const FolderEvents removed = watch(inner, Of::arrivals);
    std::filesystem::remove(inner);
    CHECK(removed.take().gone);
    std::filesystem::create_directory(inner);
    const FolderEvents renamed = watch(inner, Of::changes);
    std::filesystem::rename(inner, moved);
    CHECK(renamed.take().gone);
}

TEST_CASE("a folder that does not exist cannot be watched") {
    const TempFolder folder;
    const auto events = FolderEvents::watch(folder / "missing", Of::changes);
    REQUIRE_FALSE(events.ok());
    CHECK(events.error().kind == base::ErrorKind::no_such_file);
    CHECK(events.error().message.en.find("missing: cannot be watched") != std::string::npos);
    REQUIRE(base::write_file(folder / "a", "x").ok());
    CHECK_FALSE(FolderEvents::watch(folder / "a", Of::changes).ok());
}
