// Zip bombs and damaged packages are refused with a message and with little memory.

#include "sheets/packed.h"
#include "sheets/xlsx.h"
#include "support/catch.h"

#include <sys/resource.h>

using namespace sheets;
using packed::Book;
using packed::Parts;

namespace {

/// "code cell" of the first finding; "" if the file was read.
std::string fault(const std::string& bytes, const SheetLimits& limits = {}) {
    base::Findings findings;
    if (read_xlsx("a.xlsx", bytes, findings, limits)) return {};
    REQUIRE(findings.size() == 1);
    const base::Finding& finding = findings.front();
    CHECK(finding.severity == base::Severity::blocking);
    CHECK(finding.where.file == "a.xlsx");
    CHECK_FALSE(finding.message.ja.empty());
    return finding.code + (finding.where.cell.empty() ? "" : " " + finding.where.cell);
}

const std::string one_cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

std::string with(const std::string& part, const std::string& content) {
    Parts parts = Book{one_cell}.parts();
    packed::part(parts, part) = content;
    return packed::zip(parts);
}

std::string with_sheet(const std::string& xml) { return with("xl/worksheets/sheet1.xml", xml); }

void put(std::string& bytes, std::size_t at, std::uint32_t number, int width) {
    for (int i = 0; i < width; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(number >> (8 * i) & 0xFF);
}

/// The offset of this entry in the directory.
std::size_t entry_of(const std::string& bytes, const std::string& name) {
    for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string::npos; ++at)
        if (bytes.compare(at + 46, name.size(), name) == 0) return at;
    throw std::logic_error("no entry");
}

[[maybe_unused]] long peak_kilobytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

} // namespace

TEST_CASE("for a file that is no workbook the message says what to save instead") {
    CHECK(fault("") == "not-a-workbook");
    CHECK(fault("id,name\n") == "not-a-workbook");
    CHECK(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old") == "old-or-locked-workbook");
    CHECK(fault(packed::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          "not-a-workbook");
    CHECK(fault(packed::zip({{"a.txt", "x"}})) == "damaged-workbook");
    CHECK(fault("PK\x03\x04 cut off") == "damaged-workbook");
}

TEST_CASE("a package with a suspicious compression ratio is refused") {
    // 40 MB of one letter: a ratio of more than 1,000 to 1.
    CHECK(fault(with("xl/sharedStrings.xml", std::string(40u << 20, 'a'))) == "zip-bomb");
    SheetLimits limits;
    limits.unpacked_bytes = 1'000;
    CHECK(fault(Book{one_cell}.bytes(), limits) == "zip-bomb");
    limits = {};
    limits.entries = 5;
    CHECK(fault(Book{one_cell}.bytes(), limits) == "zip-bomb");
}

TEST_CASE("overlapping entries are refused") {
    std::string bytes = Book{one_cell}.bytes();
    const std::size_t one = entry_of(bytes, "xl/styles.xml"),
                      other = entry_of(bytes, "xl/sharedStrings.xml");
    for (std::size_t i = 0; i < 4; ++i) bytes[one + 42 + i] = bytes[other + 42 + i];
    CHECK(fault(bytes) == "zip-bomb");
}

TEST_CASE("false sizes are refused") {
    const std::string name = "xl/worksheets/sheet1.xml";
    const std::string long_sheet = repeated("<row><c><v>123</v></c></row>", 2'000);
    std::string small = Book{long_sheet}.bytes();
    put(small, entry_of(small, name) + 24, 100, 4);
    CHECK(fault(small) == "damaged-workbook");
    std::string large = Book{one_cell}.bytes();
    put(large, entry_of(large, name) + 24, 90u << 20, 4);
    CHECK(fault(large) == "zip-bomb");
    std::string beyond = Book{one_cell}.bytes();
    put(beyond, entry_of(beyond, name) + 20, 1u << 30, 4);
    CHECK(fault(beyond) == "damaged-workbook");
}

TEST_CASE("encrypted and duplicate entries are refused") {
    std::string locked = Book{one_cell}.bytes();
    locked[entry_of(locked, "xl/workbook.xml") + 8] |= 1;
    CHECK(fault(locked) == "locked-workbook");
    std::string doubled = packed::zip({{"xl/a.xml", "1"}, {"xl/b.xml", "2"}});
    doubled[entry_of(doubled, "xl/b.xml") + 46 + 3] = 'a';
    CHECK(fault(doubled) == "damaged-workbook");
}

TEST_CASE("a zip file inside the package is not opened") {
    Parts parts = Book{one_cell}.parts();
    parts.emplace_back("xl/embeddings/inner.zip",
                       packed::zip({{"bomb", std::string(50u << 20, '\0')}}));
    CHECK(fault(packed::zip(parts)).empty());
}

TEST_CASE("entities and document types are refused") {
    std::string laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 10; ++i)
        laughs += "<!ENTITY a" + std::to_string(i) + " \"" +
                  repeated("&a" + std::to_string(i - 1) + ";", 10) + "\">";
    CHECK(fault(with_sheet(laughs + "]><worksheet>&a9;</worksheet>")) == "document-type");
    CHECK(fault(with_sheet("<!DOCTYPE x [<!ENTITY a \"" + std::string(50'000, 'a') +
                           "\">]><worksheet>" + repeated("&a;", 50'000) + "</worksheet>")) ==
          "document-type");
    CHECK(fault(with_sheet("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet>"
                           "&f;</worksheet>")) == "document-type");
    CHECK(fault(with_sheet("<!DOCTYPE worksheet SYSTEM \"http://localhost/x.dtd\"><worksheet/>")) ==
          "document-type");
    CHECK(fault(with_sheet("<worksheet>&unknown;</worksheet>")) == "damaged-workbook");
}

TEST_CASE("XML that is unfinished, too deep or has endless names is refused") {
    CHECK(fault(with_sheet("<worksheet><sheetData>")) == "damaged-workbook");
    CHECK(fault(with_sheet("not xml")) == "damaged-workbook");
    CHECK(fault(with_sheet("")) == "damaged-workbook");
    CHECK(fault(with_sheet(repeated("<a>", 20'000) + repeated("</a>", 20'000))) ==
          "damaged-workbook");
    std::string noise;
    for (unsigned i = 0, x = 1; i < (3u << 20); ++i, x = x * 1'664'525 + 1'013'904'223)
        noise += static_cast<char>('a' + (x >> 24) % 26);
    CHECK(fault(with_sheet("<worksheet a=\"" + noise + "\"/>")) == "damaged-workbook");
    CHECK(fault(with_sheet("<worksheet><!--" + noise + "--></worksheet>")) == "damaged-workbook");
}

TEST_CASE("a damaged sheet is refused with its cell") {
    const auto sheet = [](const std::string& xml) { return fault(Book{xml}.bytes()); };
    CHECK(sheet(R"(<row r="1"><c r="A1" t="s"><v>7</v></c></row>)") == "damaged-workbook A1");
    CHECK(sheet(R"(<row r="1"><c r="A1" t="s"><v>-1</v></c></row>)") == "damaged-workbook A1");
    CHECK(sheet(R"(<row r="1"><c r="B1"><v>x</v></c></row>)") == "damaged-workbook B1");
    CHECK(sheet(R"(<row r="2"><c r="A2"/></row><row r="1"/>)") == "damaged-workbook A2");
    CHECK(sheet(R"(<row r="1"><c r="B1"><v>1</v></c><c r="A1"/></row>)") == "damaged-workbook B1");
    CHECK(sheet(R"(<row r="1"><c r="A7"><v>1</v></c></row>)") == "damaged-workbook A1");
    CHECK(sheet(R"(<row r="99999999999"/>)") == "damaged-workbook A1");
}

TEST_CASE("a workbook beyond the limits is refused with a message that names the cell") {
    SheetLimits limits;
    limits.rows = 2;
    limits.columns = 3;
    limits.cell_characters = 4;
    const auto sheet = [&](const std::string& xml, const std::string& strings = "") {
        return fault(Book{xml, "", strings}.bytes(), limits);
    };
    CHECK(sheet("<row><c><v>1</v></c></row><row><c><v>1</v></c></row><row><c><v>1</v></c></row>"
                "<row><c><v>1</v></c></row>") == "too-many-rows A4");
    CHECK(sheet(R"(<row r="1"><c r="D1"><v>1</v></c></row>)") == "too-many-columns D1");
    CHECK(sheet(R"(<row r="1"><c r="C1"><v>12345</v></c></row>)") == "cell-too-long C1");
    CHECK(sheet(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>児童手当て</t></is></c></row>)") ==
          "cell-too-long A1");
    CHECK(sheet(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)", "<si><t>12345</t></si>") ==
          "cell-too-long A1");
    limits.text_bytes = 5;
    CHECK(sheet("<row><c><v>1234</v></c><c><v>12</v></c></row>") == "too-much-text B1");
}

TEST_CASE("a long text referenced a million times does not fill the memory") {
    const std::string text(30'000, 'a');
    const std::string row = repeated("<c t=\"s\"><v>0</v></c>", 100);
    CHECK(fault(Book{repeated("<row>" + row + "</row>", 1'000), "", "<si><t>" + text + "</t></si>"}
                    .bytes())
              .starts_with("zip-bomb"));
    // The same, compressed so badly that the package is accepted.
    std::string cells;
    for (int i = 0; i < 20'000; ++i)
        cells += "<row><c s=\"" + std::to_string(i * 7919 % 1000) + "\" t=\"s\"><v>0</v></c></row>";
    CHECK(fault(Book{cells, "", "<si><t>" + text + "</t></si>"}.bytes()) == "too-much-text A2237");
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    CHECK(peak_kilobytes() < 256 * 1024);
#endif
}

TEST_CASE("endless merged cells are refused") {
    CHECK(fault(Book{one_cell + R"(<row r="5"><c r="B5"><v>1</v></c></row>)",
                     R"(<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>)"}
                    .bytes())
              .empty());
    CHECK(fault(Book{one_cell, R"(<mergeCells><mergeCell ref="A5:A1"/></mergeCells>)"}.bytes())
              .starts_with("damaged-workbook"));
    CHECK(fault(Book{one_cell, "<mergeCells>" + repeated(R"(<mergeCell ref="A1:A2"/>)", 10'001) +
                                   "</mergeCells>"}
                    .bytes())
              .starts_with("damaged-workbook"));
}

TEST_CASE("a workbook with any changed bytes is read or refused with a message") {
    const std::string good = Book{one_cell}.bytes();
    for (std::size_t cut = 0; cut < good.size(); cut += 7) fault(good.substr(0, cut));
    unsigned x = 1;
    for (int i = 0; i < 2'000; ++i) {
        std::string bytes = good;
        for (int k = 0; k < 3; ++k) {
            x = x * 1'664'525 + 1'013'904'223;
            bytes[(x >> 8) % bytes.size()] = static_cast<char>(x >> 24);
        }
        base::Findings findings;
        if (!read_xlsx("a.xlsx", bytes, findings)) CHECK(findings.size() == 1);
    }
}
