#include "draft/csv_reader.h"

#include "base/csv.h"
#include "base/rule_table.h"

#include <algorithm>

namespace draft {
namespace {

/// So many lines with a wrong number of cells are reported; then reading stops.
constexpr int most_wrong_counts = 100;

class Parser {
  public:
    Parser(const std::string& file, std::string_view text, base::Findings& findings,
           const CsvLimits& limits)
        : file_(file), tokens_(text), findings_(findings), limits_(limits) {}

    std::optional<CsvTable> parse() {
        CsvTable table{file_, {}, {}};
        while (tokens_.more()) {
            auto record = read_record();
            if (!record) return std::nullopt;
            if (std::ranges::all_of(record->cells, &std::string::empty)) continue;
            if (table.header.empty()) {
                table.header = std::move(record->cells);
                continue;
            }
            if (record->cells.size() != table.header.size()) {
                if (!wrong_count(*record, table.header.size())) return std::nullopt;
                continue;
            }
            if (table.records.size() == limits_.records) {
                refuse("too-many-rows", record->line,
                       {"行が多すぎます（上限 " + std::to_string(limits_.records) + " 行）",
                        "There are too many rows (limit " + std::to_string(limits_.records) + ")"});
                return std::nullopt;
            }
            table.records.push_back(std::move(*record));
        }
        if (!table.header.empty()) return table;
        refuse("empty-file", 1,
               {"からのファイルです。1行目に列の名前を書いてください",
                "The file is empty. Write the names of the columns in the first line"});
        return std::nullopt;
    }

  private:
    std::optional<CsvRecord> read_record() {
        CsvRecord record;
        for (base::CsvCell cell; !cell.last;) {
            if (!tokens_.next(cell)) {
                refuse_quotes();
                return std::nullopt;
            }
            if (cell.text.size() > limits_.cell_bytes) {
                refuse(
                    "cell-too-long", cell.line,
                    {"セルが長すぎます（上限 " + std::to_string(limits_.cell_bytes) + " バイト）",
                     "A cell is too long (limit " + std::to_string(limits_.cell_bytes) +
                         " bytes)"});
                return std::nullopt;
            }
            if (record.cells.empty()) record.line = cell.line;
            record.cells.push_back(std::move(cell.text));
            if (record.cells.size() > limits_.columns) {
                refuse(
                    "too-many-columns", record.line,
                    {"列が多すぎます（上限 " + std::to_string(limits_.columns) + " 列）",
                     "There are too many columns (limit " + std::to_string(limits_.columns) + ")"});
                return std::nullopt;
            }
        }
        return record;
    }

    void refuse_quotes() {
        const int line = tokens_.fault_line();
        switch (tokens_.fault()) {
        case base::CsvTokens::Fault::none:
            break;
        case base::CsvTokens::Fault::unclosed_quote:
            refuse("unclosed-quote", line,
                   {"この行で始まる「\"」が閉じていません",
                    "The quote that begins here is never closed"});
            break;
        case base::CsvTokens::Fault::quote_in_bare_cell:
            refuse(
                "stray-quote", line,
                {"セルの途中に「\"」があります。セル全体を「\"」で囲み、中の「\"」は「\"\"」と書い"
                 "てください",
                 "There is a quote inside a cell. Put the whole cell in quotes and double the "
                 "quotes "
                 "in it"});
            break;
        case base::CsvTokens::Fault::text_after_quote:
            refuse("stray-quote", line,
                   {"閉じた「\"」のあとに文字があります", "Text follows a closing quote"});
        }
    }

    /// Reports a record with the wrong number of cells. False if there are too many to continue.
    bool wrong_count(const CsvRecord& record, std::size_t wanted) {
        const std::string have = std::to_string(record.cells.size()), want = std::to_string(wanted);
        refuse("cell-count", record.line,
               {"セルが" + have + "個あります。1行目の列は" + want + "個です",
                "The row has " + have + " cells, the header has " + want});
        if (++wrong_counts_ < most_wrong_counts) return true;
        refuse("too-many-faults", record.line,
               {"まちがいが多すぎるので、ここで読むのをやめました",
                "There are too many faults: reading stopped here"});
        return false;
    }

    void refuse(const char* code, int line, base::Message message) {
        base::report(findings_, code, {file_, 0, line, ""}, std::move(message));
    }

    const std::string& file_;
    base::CsvTokens tokens_;
    base::Findings& findings_;
    const CsvLimits& limits_;
    int wrong_counts_ = 0;
};

} // namespace

std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text,
                                  base::Findings& findings, const CsvLimits& limits) {
    return Parser(file, text, findings, limits).parse();
}

} // namespace draft
