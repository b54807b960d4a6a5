#include "ui/widgets/widgets.h"

#include "support/catch.h"

using ui::number_text;

TEST_CASE("numbers have commas and at most one decimal") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(999) == "999");
    CHECK(number_text(1000) == "1,000");
    CHECK(number_text(45500) == "45,500");
    CHECK(number_text(1234567) == "1,234,567");
    CHECK(number_text(93.3) == "93.3");
    CHECK(number_text(2400.5) == "2,400.5");
    CHECK(number_text(80231.25) == "80,231.2");
    CHECK(number_text(-1000) == "-1,000");
    CHECK(number_text(-100) == "-100");
    CHECK(number_text(100000) == "100,000");
}

TEST_CASE("plain text has neither readings nor breaks") {
    CHECK(ui::plain("子《こ》").base == "子《こ》");
    CHECK(ui::plain("子").ruby.empty());
    CHECK(ui::plain("子").breaks.empty());
}
