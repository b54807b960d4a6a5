#include "base/numbers.h"

#include "support/catch.h"

#include <cstdint>

using namespace base;

TEST_CASE("a text is a number only as a whole") {
    CHECK(parse_number<int>("42") == 42);
    CHECK(parse_number<int>("-7") == -7);
    CHECK(parse_number<int>("007") == 7);
    CHECK(parse_number<double>("93.3") == 93.3);
    CHECK(parse_number<double>("1e3") == 1000);
    for (const char* text : {"", " 1", "1 ", "+1", "1a", "a", "0x10", "1,000", "１", "-"}) {
        CHECK_FALSE(parse_number<int>(text));
        CHECK_FALSE(parse_number<double>(text));
    }
    CHECK_FALSE(parse_number<int>("1.0"));
    CHECK_FALSE(parse_number<unsigned>("-1"));
}

TEST_CASE("a number stays within its type and its range") {
    CHECK(parse_number<int>("2147483647") == 2147483647);
    CHECK_FALSE(parse_number<int>("2147483648"));
    CHECK(parse_number<std::int64_t>("2147483648") == 2147483648);
    CHECK(parse_number<int>("9", 1, 9) == 9);
    CHECK(parse_number<int>("1", 1, 9) == 1);
    CHECK_FALSE(parse_number<int>("0", 1, 9));
    CHECK_FALSE(parse_number<int>("10", 1, 9));
    for (const char* text : {"inf", "-inf", "nan", "1e999"})
        CHECK_FALSE(parse_number<double>(text));
    CHECK_FALSE(parse_number<double>("100.5", 0, 100));
}

TEST_CASE("digits and decimal amounts are recognised") {
    CHECK(is_digits("0123456789"));
    for (const char* text : {"", "1.5", "-1", "１", "1a"}) CHECK_FALSE(is_digits(text));
    for (const char* text : {"45500", "93.3", "0", "0.5", "123456789012345"})
        CHECK(is_plain_decimal(text));
    for (const char* text : {"", ".", "5.", ".5", "1.2.3", "1e3", "-1", "1234567890123456"})
        CHECK_FALSE(is_plain_decimal(text));
}

TEST_CASE("a number is taken from the beginning of a text") {
    std::string_view text = "2026年7月";
    CHECK(take_number(text) == 2026);
    CHECK(text == "年7月");
    for (const std::string_view other : {"", "年", "-1年", "99999999999年"}) {
        std::string_view rest = other;
        CHECK_FALSE(take_number(rest));
        CHECK(rest == other);
    }
}

TEST_CASE("written numbers are read back unchanged") {
    CHECK(write_number(45500) == "45500");
    CHECK(write_number(93.3) == "93.3");
    CHECK(write_number(0.1) == "0.1");
    CHECK(write_number(-2) == "-2");
    CHECK(write_number(1'000'000) == "1000000");
    CHECK(write_number(1e300) == "1e+300");
    CHECK(write_shortest(1'000'000) == "1e+06");
    CHECK(write_shortest(96.0) == "96");
}

TEST_CASE("numbers for the screen have commas") {
    CHECK(write_with_commas(0) == "0");
    CHECK(write_with_commas(999) == "999");
    CHECK(write_with_commas(1000) == "1,000");
    CHECK(write_with_commas(45500) == "45,500");
    CHECK(write_with_commas(1234567) == "1,234,567");
    CHECK(write_with_commas(-100) == "-100");
    CHECK(write_with_commas(-1000) == "-1,000");
    CHECK(write_with_commas(1234.56) == "1,234.6");
}
