#include "db/statement.h"

#include "db/database.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using support::TempFolder;

namespace {

db::Database create(const std::string& file) {
    auto made = db::Database::create(file);
    REQUIRE(made.ok());
    return std::move(made).value();
}

struct Fixture {
    TempFolder folder;
    db::Database database = create(folder / "a.db");

    db::Statement prepare(const std::string& sql) {
        auto statement = database.prepare(sql);
        REQUIRE(statement.ok());
        return std::move(statement).value();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "every kind of value comes back as it was bound") {
    auto echo = prepare("SELECT ?,?,?,?,?,?");
    const std::string with_nul("a\0b", 3);
    echo.start("子ども", with_nul, 45500, std::optional<double>(93.3), std::optional<double>(),
               true);
    REQUIRE(echo.step().value());
    CHECK(echo.text(0) == "子ども");
    CHECK(echo.text(1) == with_nul);
    CHECK(echo.integer(2) == 45500);
    CHECK(echo.real(3) == 93.3);
    CHECK(echo.real(4) == std::nullopt);
    CHECK(echo.integer(5) == 1);
    CHECK_FALSE(echo.step().value());
}

TEST_CASE_METHOD(Fixture, "an empty text is not NULL") {
    auto echo = prepare("SELECT typeof(?), typeof(?)");
    echo.start(std::string_view(), db::Blob{});
    REQUIRE(echo.step().value());
    CHECK(echo.text(0) == "text");
    CHECK(echo.text(1) == "blob");
}

TEST_CASE_METHOD(Fixture, "a statement starts again with other values and forgets the old ones") {
    auto echo = prepare("SELECT ?1, ?2");
    echo.start("a", "b");
    REQUIRE(echo.step().value());
    echo.start("c");
    REQUIRE(echo.step().value());
    CHECK(echo.text(0) == "c");
    CHECK(echo.text(1).empty());
}

TEST_CASE_METHOD(Fixture, "values can be bound from a list") {
    auto echo = prepare("SELECT ?1 || ?2");
    const std::vector<std::string> values = {"子", "ども"};
    echo.start_with(values);
    REQUIRE(echo.step().value());
    CHECK(echo.text(0) == "子ども");
}

TEST_CASE_METHOD(Fixture, "one value too many fails the step, not the program") {
    auto echo = prepare("SELECT ?1");
    echo.start("a", "b");
    CHECK_FALSE(echo.step().ok());
    echo.start("a");
    CHECK(echo.step().ok());
}

TEST_CASE_METHOD(Fixture, "a value that a constraint forbids fails with the reason") {
    REQUIRE(database.execute("CREATE TABLE t (a TEXT NOT NULL UNIQUE) STRICT").ok());
    auto insert = prepare("INSERT INTO t VALUES (?)");
    REQUIRE(insert.run("a").ok());
    const auto again = insert.run("a");
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().message.en.find("UNIQUE constraint failed: t.a") != std::string::npos);
    CHECK(insert.run("b").ok());
}
