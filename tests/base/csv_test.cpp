#include "base/csv.h"

#include "support/catch.h"

#include <vector>

using namespace base;
using Fault = CsvTokens::Fault;
using Rows = std::vector<std::vector<std::string>>;

namespace {

const CsvDialect by_people{';', true, CsvDialect::Returns::of_line_ends_only};

struct Reading {
    Rows rows;
    std::vector<int> lines; ///< of every cell
    Fault fault = Fault::none;
    int fault_line = 0;
};

Reading read(std::string_view text, const CsvDialect& dialect = {}) {
    Reading out;
    CsvTokens tokens(text, dialect);
    CsvCell cell;
    for (bool new_row = true; tokens.next(cell); new_row = cell.last) {
        if (new_row) out.rows.emplace_back();
        out.rows.back().push_back(cell.text);
        out.lines.push_back(cell.line);
    }
    CHECK_FALSE(tokens.more());
    out.fault = tokens.fault();
    out.fault_line = tokens.fault_line();
    return out;
}

} // namespace

TEST_CASE("cells are divided at separators outside quotes, rows at line breaks") {
    const Reading table = read("a,b\n\"x, y\",\"say \"\"no\"\"\"\n\"two\nlines\",z\n\nend,");
    CHECK(table.rows ==
          Rows{{"a", "b"}, {"x, y", "say \"no\""}, {"two\nlines", "z"}, {""}, {"end", ""}});
    CHECK(table.lines == std::vector{1, 1, 2, 2, 3, 4, 5, 6, 6});
    CHECK(table.fault == Fault::none);
    CHECK(read("").rows.empty());
    CHECK(read("a,\"\"").rows == Rows{{"a", ""}});
}

TEST_CASE("LF, CRLF and CR end lines alike") {
    for (const char* text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"}) {
        const Reading table = read(text);
        CHECK(table.rows == Rows{{"a", "b"}, {"1", "2"}});
        CHECK(table.lines == std::vector{1, 1, 2, 2});
    }
}

TEST_CASE("a file that people saved has other separators and quotes within cells") {
    CHECK(read("a,b;5\" pipe\n", by_people).rows == Rows{{"a,b", "5\" pipe"}});
    CHECK(read("a\n5\" pipe\n").fault == Fault::quote_in_bare_cell);
}

TEST_CASE("carriage returns are removed everywhere, or only before line feeds") {
    const char* const text = "\"1\r2\r\n3\r\r\n4\"";
    CHECK(read(text).rows == Rows{{"12\n3\n4"}});
    CHECK(read(text, by_people).rows == Rows{{"1\r2\n3\n4"}});
    CHECK(read("\"\r\nfirst\"", by_people).rows == Rows{{"\nfirst"}});
}

TEST_CASE("a fault is reported with its line and ends the reading") {
    const Reading unclosed = read("a\n\"never\nclosed");
    CHECK(unclosed.fault == Fault::unclosed_quote);
    CHECK(unclosed.fault_line == 2);
    CHECK(unclosed.rows == Rows{{"a"}});
    const Reading stray = read("a\n\"x\ny\"z,1\n2\n");
    CHECK(stray.fault == Fault::text_after_quote);
    CHECK(stray.fault_line == 3);
    const Reading bare = read("a\nb,c\"d\ne");
    CHECK(bare.fault == Fault::quote_in_bare_cell);
    CHECK(bare.fault_line == 2);
    CHECK(bare.rows == Rows{{"a"}, {"b"}});
}

TEST_CASE("a cell is quoted only if it needs quotes") {
    CHECK(csv_cell("児童手当") == "児童手当");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a\"b") == "\"a\"\"b\"");
    CHECK(csv_cell("a\nb") == "\"a\nb\"");
    CHECK(csv_cell("a;b") == "a;b");
    CHECK(csv_cell("a;b", ",;\t\"\r\n") == "\"a;b\"");
}

TEST_CASE("texts that a spreadsheet would take for a formula are recognised") {
    for (const char* lead : {"=1", "+1", "-1", "@a", "\ta", "\ra", "＝1", "＋1", "－1", "＠a"})
        CHECK(base::looks_like_formula(lead));
    for (const char* text : {"", "1", "a=1", "'=1", " =1", "ー", "〜"})
        CHECK_FALSE(base::looks_like_formula(text));
}

TEST_CASE("a cell for a spreadsheet becomes neither a formula nor two cells") {
    CHECK(base::spreadsheet_cell("おむつ") == "おむつ");
    CHECK(base::spreadsheet_cell("＝1+1") == "'＝1+1");
    CHECK(base::spreadsheet_cell("@a;b") == "\"'@a;b\"");
    CHECK(base::spreadsheet_cell("'=1") == "''=1");
    CHECK(base::spreadsheet_cell("'おむつ") == "'おむつ");
}
