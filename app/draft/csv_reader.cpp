#include "draft/csv_reader.h"

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
        : file_(file), text_(text), findings_(findings), limits_(limits) {}

    std::optional<CsvTable> parse() {
        CsvTable table{file_, {}, {}};
        while (at_ < text_.size()) {
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
        CsvRecord record{line_, {}};
        while (true) {
            auto cell = next_is('"') ? quoted() : bare();
            if (!cell) return std::nullopt;
            record.cells.push_back(std::move(*cell));
            if (record.cells.size() > limits_.columns) {
                refuse(
                    "too-many-columns", record.line,
                    {"列が多すぎます（上限 " + std::to_string(limits_.columns) + " 列）",
                     "There are too many columns (limit " + std::to_string(limits_.columns) + ")"});
                return std::nullopt;
            }
            if (!next_is(',')) break;
            ++at_;
        }
        end_line();
        return record;
    }

    std::optional<std::string> bare() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(",\"\r\n", at_), text_.size());
        if (next_is('"')) {
            refuse(
                "stray-quote", line_,
                {"セルの途中に「\"」があります。セル全体を「\"」で囲み、中の「\"」は「\"\"」と書い"
                 "てください",
                 "A quote stands inside a cell. Put the whole cell in quotes and double the quotes "
                 "in it"});
            return std::nullopt;
        }
        return within_limit(std::string(text_.substr(begin, at_ - begin)), line_);
    }

    std::optional<std::string> quoted() {
        const int begin_line = line_;
        std::string cell;
        ++at_;
        while (true) {
            const std::size_t end = text_.find('"', at_);
            if (end == std::string_view::npos) {
                refuse("unclosed-quote", begin_line,
                       {"この行で始まる「\"」が閉じていません",
                        "The quote that begins here is never closed"});
                return std::nullopt;
            }
            const std::string_view part = text_.substr(at_, end - at_);
            line_ += static_cast<int>(std::ranges::count(part, '\n'));
            cell += part;
            at_ = end + 1;
            if (!next_is('"')) break;
            cell += '"';
            ++at_;
        }
        if (at_ < text_.size() && !next_is(',') && !next_is('\r') && !next_is('\n')) {
            refuse("stray-quote", line_,
                   {"閉じた「\"」のあとに文字があります", "Text follows a closing quote"});
            return std::nullopt;
        }
        std::erase(cell, '\r');
        return within_limit(std::move(cell), begin_line);
    }

    std::optional<std::string> within_limit(std::string cell, int line) {
        if (cell.size() <= limits_.cell_bytes) return cell;
        refuse("cell-too-long", line,
               {"セルが長すぎます（上限 " + std::to_string(limits_.cell_bytes) + " バイト）",
                "A cell is too long (limit " + std::to_string(limits_.cell_bytes) + " bytes)"});
        return std::nullopt;
    }

    void end_line() {
        if (next_is('\r'))
            ++at_;
        else if (!next_is('\n'))
            return;
        if (next_is('\n')) ++at_;
        ++line_;
    }

    /// False where there are too many of them to go on.
    bool wrong_count(const CsvRecord& record, std::size_t wanted) {
        const std::string have = std::to_string(record.cells.size()), want = std::to_string(wanted);
        refuse("cell-count", record.line,
               {"セルが" + have + "個あります。1行目の列は" + want + "個です",
                have + " cells stand here, the header has " + want});
        if (++wrong_counts_ < most_wrong_counts) return true;
        refuse("too-many-faults", record.line,
               {"まちがいが多すぎるので、ここで読むのをやめました",
                "There are too many faults: reading stopped here"});
        return false;
    }

    void refuse(const char* code, int line, base::Message message) {
        base::report(findings_, code, {file_, 0, line, ""}, std::move(message));
    }

    bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    const std::string& file_;
    std::string_view text_;
    base::Findings& findings_;
    const CsvLimits& limits_;
    std::size_t at_ = 0;
    int line_ = 1;
    int wrong_counts_ = 0;
};

} // namespace

std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text,
                                  base::Findings& findings, const CsvLimits& limits) {
    return Parser(file, text, findings, limits).parse();
}

} // namespace draft
