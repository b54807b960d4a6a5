#include "db/database.h"

#include "db/statement.h"
#include "support/catch.h"
#include "support/small_city.h"
#include "support/temp_folder.h"

using db::Database;
using support::content_of;
using support::put_content;
using support::TempFolder;

namespace {

/// Creates a database with one table of `rows` rows and closes it.
void make(const std::string& file, int rows = 1) {
    auto database = Database::create(file);
    REQUIRE(database.ok());
    REQUIRE(database.value().execute("CREATE TABLE t (a TEXT) STRICT").ok());
    auto insert = database.value().prepare("INSERT INTO t VALUES (?)");
    REQUIRE(insert.ok());
    for (int i = 0; i < rows; ++i) REQUIRE(insert.value().run(std::string(500, 'x')).ok());
}

/// The number of rows; -1 if the file is refused.
std::int64_t rows_of(const std::string& file) {
    auto database = Database::open_read_only(file);
    if (!database) return -1;
    const auto rows = database.value().integer("SELECT count(*) FROM t");
    return rows ? rows.value() : -1;
}

} // namespace

TEST_CASE("a database returns what was written") {
    const TempFolder folder;
    make(folder / "a.db", 3);
    CHECK(rows_of(folder / "a.db") == 3);
}

TEST_CASE("a path with special characters of URIs is used literally") {
    const TempFolder folder;
    for (const std::string name : {"a?mode=rwc", "b#c", "d%20e", "森 市.db", "f:g"}) {
        make(folder / name);
        CHECK(rows_of(folder / name) == 1);
    }
}

TEST_CASE("a database that is read only cannot be written") {
    const TempFolder folder;
    make(folder / "a.db");
    auto database = Database::open_read_only(folder / "a.db");
    REQUIRE(database.ok());
    CHECK_FALSE(database.value().execute("INSERT INTO t VALUES ('y')").ok());
    CHECK_FALSE(database.value().execute("ATTACH 'b.db' AS b").ok());
    CHECK(rows_of(folder / "a.db") == 1);
}

TEST_CASE("reading leaves no file beside the database") {
    const TempFolder folder;
    make(folder / "a.db");
    CHECK(rows_of(folder / "a.db") == 1);
    const auto files = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    CHECK(files == 1);
}

TEST_CASE("a file that is not a database is refused with its path") {
    const TempFolder folder;
    put_content(folder / "text", std::string(10'000, 'a'));
    const auto absent = Database::open_read_only(folder / "absent");
    REQUIRE_FALSE(absent.ok());
    CHECK(absent.error().message.en == (folder / "absent") + ": there is no such file");
    const auto directory = Database::open_read_only(folder.path());
    REQUIRE_FALSE(directory.ok());
    CHECK(directory.error().message.en == folder.path() + ": is not a regular file");
    CHECK(rows_of(folder / "text") == -1);
}

TEST_CASE("a new database does not overwrite an old one") {
    const TempFolder folder;
    make(folder / "a.db", 2);
    CHECK_FALSE(Database::create(folder / "a.db").ok());
    CHECK(rows_of(folder / "a.db") == 2);
}

TEST_CASE("a new database in a folder that does not exist fails") {
    const TempFolder folder;
    CHECK_FALSE(Database::create(folder / "no/such/a.db").ok());
}

TEST_CASE("a truncated file fails when it is read") {
    const TempFolder folder;
    make(folder / "a.db", 200);
    const std::string whole = content_of(folder / "a.db");
    for (const std::size_t size : {whole.size() - 4096, whole.size() / 2, std::size_t{4096}}) {
        put_content(folder / "b.db", whole.substr(0, size));
        CHECK(rows_of(folder / "b.db") == -1);
    }
}

TEST_CASE("a query without a row and an invalid query fail") {
    const TempFolder folder;
    make(folder / "a.db");
    auto database = Database::open_read_only(folder / "a.db");
    REQUIRE(database.ok());
    CHECK_FALSE(database.value().integer("SELECT a FROM t WHERE a='z'").ok());
    CHECK_FALSE(database.value().integer("SELECT nothing FROM nowhere").ok());
    CHECK_FALSE(database.value().prepare("SELEKT").ok());
}

TEST_CASE("why a file is no database can be decided by") {
    const TempFolder folder;
    const auto kind = [&](const char* name) {
        auto database = Database::open_read_only(folder / name);
        REQUIRE_FALSE(database.ok());
        return database.error().kind;
    };
    CHECK(kind("absent") == base::ErrorKind::no_such_file);
    CHECK(kind("") == base::ErrorKind::not_regular);
    put_content(folder / "words", std::string(4096, 'x'));
    auto words = Database::open_read_only(folder / "words");
    const auto read = words ? words.value().integer("SELECT count(*) FROM sqlite_schema")
                            : base::Result<std::int64_t>(words.error());
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().kind == base::ErrorKind::damaged);
}
