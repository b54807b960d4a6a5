#include "db/transaction.h"

#include "support/catch.h"
#include "support/temp_folder.h"

using support::TempFolder;

namespace {

/// Number of rows after a transaction that inserted one and was committed or not.
std::int64_t rows_after(bool commit) {
    const TempFolder folder;
    auto database = db::Database::create(folder / "a.db");
    REQUIRE(database.ok());
    REQUIRE(database.value().execute("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('a')").ok());
    {
        auto transaction = db::Transaction::begin(database.value());
        REQUIRE(transaction.ok());
        REQUIRE(database.value().execute("INSERT INTO t VALUES ('b')").ok());
        if (commit) REQUIRE(transaction.value().commit().ok());
    }
    return database.value().integer("SELECT count(*) FROM t").value();
}

} // namespace

TEST_CASE("a committed transaction is kept") { CHECK(rows_after(true) == 2); }

TEST_CASE("a transaction without a commit is rolled back") { CHECK(rows_after(false) == 1); }

TEST_CASE("a transaction inside another fails and leaves the outer one") {
    const TempFolder folder;
    auto database = db::Database::create(folder / "a.db");
    REQUIRE(database.ok());
    auto outer = db::Transaction::begin(database.value());
    REQUIRE(outer.ok());
    CHECK_FALSE(db::Transaction::begin(database.value()).ok());
    CHECK(outer.value().commit().ok());
}
