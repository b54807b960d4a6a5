#include "base/date.h"

#include "support/catch.h"

#include <cstdlib>

using namespace base;

namespace {

Date day(std::string_view text) {
    const auto date = parse_date(text);
    REQUIRE(date);
    return *date;
}

} // namespace

TEST_CASE("a date is read only in the form 2026-04-01") {
    CHECK(day("2026-04-01").year() == 2026);
    CHECK(day("2026-04-01").month() == 4);
    CHECK(day("2026-04-01").day() == 1);
    for (const char* text : {"", "2026", "2026-04", "2026-4-1", "2026-04-1", "2026/04/01",
                             "2026-04-01 ", " 2026-04-01", "2026-04-0a", "-026-04-01", "2026-13-01",
                             "2026-00-01", "2026-04-00", "2026-04-31", "2026-04--1"})
        CHECK_FALSE(parse_date(text));
}

TEST_CASE("29 February exists in leap years only") {
    for (const char* text : {"2024-02-29", "2000-02-29"}) CHECK(parse_date(text));
    for (const char* text : {"2026-02-29", "2100-02-29"}) CHECK_FALSE(parse_date(text));
}

TEST_CASE("a month or a year is read as its first day") {
    CHECK(parse_month("2026-04") == day("2026-04-01"));
    for (const char* text : {"2026", "2026-4", "2026-13", "2026-00", "2026-04-01"})
        CHECK_FALSE(parse_month(text));
    CHECK(parse_coarse_date("2026") == day("2026-01-01"));
    CHECK(parse_coarse_date("2026-04") == day("2026-04-01"));
    CHECK(parse_coarse_date("2026-04-30") == day("2026-04-30"));
    for (const char* text : {"", "202", "20a6", "2026-", "2026-4"})
        CHECK_FALSE(parse_coarse_date(text));
}

TEST_CASE("dates are compared, counted and written") {
    CHECK(day("2025-12-31") < day("2026-01-01"));
    CHECK(day("2026-01-31").plus_days(1) == day("2026-02-01"));
    CHECK(day("2024-02-28").plus_days(2) == day("2024-03-01"));
    CHECK(day("2026-01-01").plus_days(-1) == day("2025-12-31"));
    CHECK(day("1970-01-01").day_number() == 0);
    CHECK(day("2026-07-01").day_number() == 20635);
    CHECK(Date::of_day_number(20635) == day("2026-07-01"));
    CHECK(day("0030-01-02").text() == "0030-01-02");
    CHECK(day("9999-12-31").plus_days(1).text() == "9999-12-31");
}

TEST_CASE("a year before 29 February is taken to be 1 March") {
    CHECK(day("2026-07-15").a_year_before() == day("2025-07-15"));
    CHECK(day("2024-02-29").a_year_before() == day("2023-03-01"));
    CHECK(day("2025-02-28").a_year_before() == day("2024-02-28"));
}

TEST_CASE("the date and time of a moment follow the time zone") {
    const char* const before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    ::setenv("TZ", "Asia/Tokyo", 1);
    ::tzset();
    CHECK(local_time(1'775'000'000) == "2026-04-01T08:33:20");
    CHECK(local_date(1'775'000'000) == day("2026-04-01"));
    if (before)
        ::setenv("TZ", kept.c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
}
