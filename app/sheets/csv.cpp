#include "sheets/csv.h"

#include "base/csv.h"
#include "base/rule_table.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace sheets {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

class CsvReader {
  public:
    CsvReader(const std::string& file, std::string_view text, base::Findings& findings,
              const SheetLimits& limits)
        : file_(file), text_(text), findings_(findings), limits_(limits) {}

    bool read(Sheet& sheet) {
        using enum base::CsvDialect::Returns;
        const char separator = take_separator();
        base::CsvTokens tokens(text_, {separator, true, of_line_ends_only});
        while (tokens.more()) {
            ++line_;
            SheetRow row{line_, {}};
            if (!read_row(tokens, row)) return false;
            if (row.cells.empty()) continue;
            if (sheet.rows.size() > limits_.rows)
                return refuse(
                    "too-many-rows",
                    {"行が多すぎます（上限 " + std::to_string(limits_.rows) + " 行）",
                     "There are too many rows (limit " + std::to_string(limits_.rows) + ")"});
            sheet.rows.push_back(std::move(row));
        }
        if (!sheet.rows.empty()) return true;
        line_ = column_ = 1;
        return refuse("empty-file", {"からのファイルです。書き出したファイルを使ってください",
                                     "The file is empty. Use one that was exported"});
    }

  private:
    /// The most frequent separator in the first line; Excel may state it there: sep=;
    char take_separator() {
        if (text_.size() > 5 && text_.starts_with("sep=") &&
            (text_[5] == '\r' || text_[5] == '\n')) {
            const char named = text_[4];
            text_.remove_prefix(text_.substr(5).starts_with("\r\n") ? 7 : 6);
            ++line_;
            return named;
        }
        std::array<std::size_t, 3> seen{};
        bool quoted = false;
        for (const char c : text_) {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == '\n' || c == '\r') break;
            for (std::size_t i = 0; i < seen.size(); ++i)
                if (c == separators[i]) ++seen[i];
        }
        return separators[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
    }

    bool read_row(base::CsvTokens& tokens, SheetRow& row) {
        column_ = 0;
        for (base::CsvCell cell; !cell.last;) {
            ++column_;
            if (!tokens.next(cell)) return refuse_quotes(tokens.fault());
            if (!add(row, std::move(cell.text))) return false;
        }
        return true;
    }

    bool refuse_quotes(base::CsvTokens::Fault fault) {
        if (fault == base::CsvTokens::Fault::unclosed_quote)
            return refuse("unclosed-quote", {"ここで始まる「\"」が閉じていません",
                                             "The quote that begins here is never closed"});
        return refuse("stray-quote",
                      {"閉じた「\"」のあとに文字があります", "Text follows a closing quote"});
    }

    bool add(SheetRow& row, std::string cell) {
        if (cell.empty()) return true;
        if (static_cast<std::size_t>(column_) > limits_.columns)
            return refuse(
                "too-many-columns",
                {"列が多すぎます（上限 " + std::to_string(limits_.columns) + " 列）",
                 "There are too many columns (limit " + std::to_string(limits_.columns) + ")"});
        if (base::needs_formula_guard(cell) && cell.front() == '\'') cell.erase(0, 1);
        if (text::utf16_length(cell) > limits_.cell_characters)
            return refuse("cell-too-long", {"セルの文字が多すぎます（上限 " +
                                                std::to_string(limits_.cell_characters) + " 字）",
                                            "There is too much text in this cell (limit " +
                                                std::to_string(limits_.cell_characters) + ")"});
        if (++cells_ > limits_.cells)
            return refuse(
                "too-much-text",
                {"セルが多すぎます（上限 " + std::to_string(limits_.cells) + "）",
                 "There are too many cells (limit " + std::to_string(limits_.cells) + ")"});
        row.cells.push_back({column_, CellKind::text, std::move(cell)});
        return true;
    }

    bool refuse(const char* code, base::Message message) {
        base::SourceRef where{file_, 0, line_, ""};
        where.cell = cell_name(line_, column_);
        base::report(findings_, code, std::move(where), std::move(message));
        return false;
    }

    static constexpr std::array<char, 3> separators = {',', '\t', ';'};

    const std::string& file_;
    std::string_view text_;
    base::Findings& findings_;
    const SheetLimits& limits_;
    std::size_t cells_ = 0;
    int line_ = 0, column_ = 0;
};

} // namespace

std::optional<Workbook> read_csv(const std::string& file, std::string_view bytes,
                                 base::Findings& findings, const SheetLimits& limits) {
    const auto decoded = text::decode_bytes(bytes);
    if (!decoded) {
        const base::Message& why = decoded.error().message;
        base::report(findings, "not-text", {file, 0, 0, ""}, why);
        return std::nullopt;
    }
    Workbook workbook{file, true, decoded.value().encoding == text::Encoding::cp932, {}};
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.name = std::filesystem::path(file).stem().string();
    if (!CsvReader(file, decoded.value().utf8, findings, limits).read(sheet)) return std::nullopt;
    return workbook;
}

std::string write_csv(const NewSheet& sheet) {
    std::string out(mark);
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        if (c > 0) out += ',';
        out += base::spreadsheet_cell(sheet.columns[c].heading);
    }
    out += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            if (c > 0) out += ',';
            if (c < row.size()) out += base::spreadsheet_cell(row[c].text);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace sheets
