#include "model/fiscal_year.h"

#include "support/catch.h"

using namespace model;

TEST_CASE("fiscal years are read in Japanese and Gregorian years") {
    CHECK(fiscal_year("令和6年度") == 2024);
    CHECK(fiscal_year("令和元年度") == 2019);
    CHECK(fiscal_year("平成31年度") == 2019);
    CHECK(fiscal_year("2024年度") == 2024);
    CHECK(fiscal_year("令和3年5月1日") == 2021);
    for (const char* none : {"", "令和", "令和6", "6年度", "年度", "令和x年度", "99999999999年度"})
        CHECK_FALSE(fiscal_year(none));
}

TEST_CASE("a fiscal year begins in April") {
    CHECK(fiscal_year_of_date("2026-04-01") == 2026);
    CHECK(fiscal_year_of_date("2026-03-31") == 2025);
    CHECK(fiscal_year_of_date("2024-11") == 2024);
    CHECK(fiscal_year_of_date("2024") == 2024);
    CHECK_FALSE(fiscal_year_of_date(""));
    CHECK_FALSE(fiscal_year_of_date("2024-x"));
}
