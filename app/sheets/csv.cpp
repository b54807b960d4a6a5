#include "sheets/csv.h"

#include "base/rule_table.h"
#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace sheets {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// One or more apostrophes, followed by a text that would otherwise be a formula.
bool is_guarded(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && looks_like_formula(text.substr(at));
}

class CsvReader {
  public:
    CsvReader(const std::string& file, std::string_view text, base::Findings& findings,
              const SheetLimits& limits)
        : file_(file), text_(text), findings_(findings), limits_(limits) {}

    bool read(Sheet& sheet) {
        take_separator();
        while (at_ < text_.size()) {
            ++line_;
            SheetRow row{line_, {}};
            if (!read_row(row)) return false;
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
    void take_separator() {
        if (text_.size() > 5 && text_.starts_with("sep=") &&
            (text_[5] == '\r' || text_[5] == '\n')) {
            separator_ = text_[4];
            at_ = 5;
            end_line();
            ++line_;
            return;
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
        separator_ =
            separators[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
    }

    bool read_row(SheetRow& row) {
        column_ = 0;
        while (true) {
            ++column_;
            std::string cell;
            if (!(next_is('"') ? quoted(cell) : bare(cell)) || !add(row, std::move(cell)))
                return false;
            if (!next_is(separator_)) break;
            ++at_;
        }
        end_line();
        return true;
    }

    /// Reads a cell without quotes around it; a quote inside is an ordinary character, as in
    /// spreadsheets.
    bool bare(std::string& cell) {
        const char ends[] = {separator_, '\r', '\n'};
        const std::size_t end =
            std::min(text_.find_first_of(std::string_view(ends, 3), at_), text_.size());
        cell = text_.substr(at_, end - at_);
        at_ = end;
        return true;
    }

    bool quoted(std::string& cell) {
        ++at_;
        while (true) {
            const std::size_t end = text_.find('"', at_);
            if (end == std::string_view::npos)
                return refuse("unclosed-quote", {"ここで始まる「\"」が閉じていません",
                                                 "The quote that begins here is never closed"});
            cell += text_.substr(at_, end - at_);
            at_ = end + 1;
            if (!next_is('"')) break;
            cell += '"';
            ++at_;
        }
        // All returns before a line feed are removed, because the next export would lose them.
        for (std::size_t at = 0; (at = cell.find("\r\n", at)) != std::string::npos;) {
            cell.erase(at, 1);
            while (at > 0 && cell[at - 1] == '\r') cell.erase(--at, 1);
        }
        if (at_ == text_.size() || next_is(separator_) || next_is('\r') || next_is('\n'))
            return true;
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
        if (is_guarded(cell) && cell.front() == '\'') cell.erase(0, 1);
        if (utf16_length(cell) > limits_.cell_characters)
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

    void end_line() {
        if (next_is('\r')) ++at_;
        if (next_is('\n')) ++at_;
    }

    bool refuse(const char* code, base::Message message) {
        base::SourceRef where{file_, 0, line_, ""};
        where.cell = cell_name(line_, column_);
        base::report(findings_, code, std::move(where), std::move(message));
        return false;
    }

    bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    static constexpr std::array<char, 3> separators = {',', '\t', ';'};

    const std::string& file_;
    std::string_view text_;
    base::Findings& findings_;
    const SheetLimits& limits_;
    char separator_ = ',';
    std::size_t at_ = 0, cells_ = 0;
    int line_ = 0, column_ = 0;
};

void append_cell(std::string& out, const std::string& text) {
    const std::string guarded = is_guarded(text) ? "'" + text : text;
    if (guarded.find_first_of(",;\t\"\r\n") == std::string::npos) {
        out += guarded;
        return;
    }
    out += '"';
    for (const char c : guarded) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

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
        append_cell(out, sheet.columns[c].heading);
    }
    out += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            if (c > 0) out += ',';
            if (c < row.size()) append_cell(out, row[c].text);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace sheets
