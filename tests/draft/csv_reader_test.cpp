#include "draft/csv_reader.h"

#include "support/catch.h"

using namespace draft;
using Cells = std::vector<std::string>;

namespace {

CsvTable read(std::string_view text) {
    base::Findings findings;
    auto table = parse_csv("t.csv", text, findings);
    REQUIRE(findings.empty());
    REQUIRE(table);
    return *table;
}

/// The one finding of a text, as "code line".
std::string fault(std::string_view text, const CsvLimits& limits = {}) {
    base::Findings findings;
    (void)parse_csv("t.csv", text, findings, limits);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == base::Severity::blocking);
    CHECK(findings[0].where.file == "t.csv");
    return findings[0].code + " " + std::to_string(findings[0].where.line);
}

} // namespace

TEST_CASE("cells are divided at commas outside quotes, records at line breaks") {
    const CsvTable table =
        read("a,b\n1,2\n\"x, y\",\"say \"\"no\"\"\"\n\"two\nlines\",z\n,\"\"\nlast,1");
    CHECK(table.header == Cells{"a", "b"});
    REQUIRE(table.records.size() == 4);
    CHECK(table.records[0] == CsvRecord{2, {"1", "2"}});
    CHECK(table.records[1] == CsvRecord{3, {"x, y", "say \"no\""}});
    CHECK(table.records[2] == CsvRecord{4, {"two\nlines", "z"}});
    CHECK(table.records[3] == CsvRecord{7, {"last", "1"}});
}

TEST_CASE("CRLF, LF and CR end lines alike") {
    for (const char* text : {"a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4\n", "a,b\r1,2\r3,4\r"}) {
        const CsvTable table = read(text);
        REQUIRE(table.records.size() == 2);
        CHECK(table.records[1] == CsvRecord{3, {"3", "4"}});
    }
}

TEST_CASE("blank lines are left out but counted") {
    const CsvTable table = read("\n\na,b\n\n,\n1,2\n\n");
    REQUIRE(table.records.size() == 1);
    CHECK(table.records[0].line == 6);
}

TEST_CASE("a table of a header alone has no records") { CHECK(read("a,b\n").records.empty()); }

TEST_CASE("a fault of the quotes is refused with its line") {
    CHECK(fault("") == "empty-file 1");
    CHECK(fault("\n\n") == "empty-file 1");
    CHECK(fault("a,b\n1,\"2\n3,4\n") == "unclosed-quote 2");
    CHECK(fault("a,b\n1,2\"3\n") == "stray-quote 2");
    CHECK(fault("a,b\n1,\"2\"3\n") == "stray-quote 2");
    CHECK(fault("a,b\n1,\"2\n3\"4\n") == "stray-quote 3");
}

TEST_CASE("a record with the wrong number of cells is left out") {
    CHECK(fault("a,b\n1\n") == "cell-count 2");
    CHECK(fault("a,b\n1,2,3\n") == "cell-count 2");
    base::Findings findings;
    const auto table = parse_csv("t.csv", "a,b\n1\n2,3\n", findings);
    REQUIRE(table);
    CHECK(table->records.size() == 1);
    CHECK(findings[0].message.en.find("The row has 1 cells, the header has 2") == 0);
}

TEST_CASE("reading stops after a hundred wrong records") {
    std::string text = "a,b\n";
    for (int i = 0; i < 10'000; ++i) text += "1\n";
    base::Findings findings;
    CHECK_FALSE(parse_csv("t.csv", text, findings));
    CHECK(findings.size() == 101);
    CHECK(findings.back().code == "too-many-faults");
}

TEST_CASE("the size of a table is limited") {
    CsvLimits small;
    small.cell_bytes = 10;
    small.columns = 3;
    small.records = 2;
    CHECK(fault("a\n" + std::string(11, 'x') + "\n", small) == "cell-too-long 2");
    CHECK(fault("a\n\"" + std::string(11, 'x') + "\"\n", small) == "cell-too-long 2");
    CHECK(fault("a,b,c,d\n", small) == "too-many-columns 1");
    CHECK(fault("a\n1\n2\n3\n", small) == "too-many-rows 4");
}

TEST_CASE("any bytes give a table or a finding") {
    const std::string alphabet = "a,\"\r\n\x80子;";
    unsigned state = 1;
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < 24; ++i) {
            state = state * 1664525u + 1013904223u;
            text += alphabet[(state >> 16) % alphabet.size()];
        }
        base::Findings findings;
        const auto table = parse_csv("t.csv", text, findings);
        refused += !table;
        REQUIRE((table || !findings.empty()));
    }
    CHECK(refused > 0);
}
