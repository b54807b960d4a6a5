#include "sheets/packed.h"
#include "sheets/xlsx.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(std::string_view bytes) {
    sheets::SheetLimits limits;
    limits.unpacked_bytes = 4u << 20;
    base::Findings findings;
    const auto workbook = sheets::read_xlsx("a.xlsx", bytes, findings, limits);
    require(workbook.has_value() == findings.empty());
    if (!workbook) return;
    for (const sheets::Sheet& sheet : workbook->sheets) {
        int line = 0;
        for (const sheets::SheetRow& row : sheet.rows) {
            require(row.line > line && !row.cells.empty());
            line = row.line;
            int column = 0;
            for (const sheets::SheetCell& cell : row.cells) {
                require(cell.column > column && !cell.text.empty());
                column = cell.column;
            }
        }
    }
}

} // namespace

/// The first byte selects whether the rest is a whole file or one part of a valid one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string input(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t choice = data[0] % 8;
    packed::Parts parts = packed::Book{R"(<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>)", "",
                                       "<si><t>a</t></si>", R"(<xf numFmtId="14"/>)"}
                              .parts();
    if (choice < parts.size()) {
        parts[choice].second = input;
        check(packed::zip(parts));
    } else if (choice == parts.size()) {
        check(packed::Book{input}.bytes());
    } else {
        check(input);
    }
    return 0;
}
