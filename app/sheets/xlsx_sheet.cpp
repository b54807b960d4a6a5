#include "sheets/xlsx_sheet.h"

#include "base/numbers.h"
#include "text/utf8.h"

#include <algorithm>

namespace sheets {
namespace {

/// More merged cells than a sheet made by people has.
constexpr std::size_t most_joined = 10'000;

/// The line and column of "C12"; both 0 if it is not a cell.
std::pair<int, int> place_of(std::string_view reference) {
    const int column = column_number(reference);
    const auto line = base::parse_number<int>(reference);
    if (column < 1 || !line || *line < 1) return {0, 0};
    return {*line, column};
}

} // namespace

void SheetListener::refuse(const char* code) {
    fault_ = {code, cell_name(std::max(line_, 1), std::max(column_, 1))};
}

void SheetListener::begin(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
        begin_row(attributes);
    } else if (name == "c") {
        begin_cell(attributes);
    } else if (in_cell_ && (name == "v" || name == "t")) {
        in_value_ = !in_reading_;
    } else if (name == "rPh") {
        in_reading_ = true;
    } else if (name == "mergeCell") {
        join(attributes.text("ref"));
    }
}

void SheetListener::end(std::string_view name) {
    if (name == "row") {
        if (!row_.cells.empty()) {
            if (sheet_.rows.size() == limits_.rows + 1) return refuse("too-many-rows");
            sheet_.rows.push_back(std::move(row_));
        }
        row_ = {};
    } else if (name == "c") {
        end_cell();
    } else if (name == "v" || name == "t") {
        in_value_ = false;
    } else if (name == "rPh") {
        in_reading_ = false;
    }
}

void SheetListener::text(std::string_view piece) {
    if (!in_value_) return;
    // A code point may take 14 bytes in its escaped form.
    if (text_.size() + piece.size() > limits_.cell_characters * 14) return refuse("cell-too-long");
    text_ += piece;
}

void SheetListener::begin_row(const XmlAttributes& attributes) {
    int line = line_ + 1;
    if (const auto given = attributes.find("r")) line = base::parse_number<int>(*given).value_or(0);
    if (line <= line_) return refuse("damaged-workbook");
    line_ = line;
    column_ = 0;
    row_ = {line, {}};
}

void SheetListener::begin_cell(const XmlAttributes& attributes) {
    int column = column_ + 1;
    if (const auto given = attributes.find("r")) {
        const auto [line, found] = place_of(*given);
        if (line != line_ || found <= column_) return refuse("damaged-workbook");
        column = found;
    }
    column_ = column;
    type_ = attributes.text("t");
    const int style = base::parse_number<int>(attributes.text("s")).value_or(0);
    style_ = static_cast<std::size_t>(std::max(style, 0));
    text_.clear();
    in_cell_ = true;
    in_value_ = in_reading_ = false;
}

std::optional<SheetCell> SheetListener::value() const {
    if (type_ == "s") {
        const auto index = base::parse_number<int>(text_);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= shared_.strings.size())
            return std::nullopt;
        return SheetCell{1, CellKind::text, shared_.strings[static_cast<std::size_t>(*index)]};
    }
    if (type_ == "inlineStr" || type_ == "str")
        return SheetCell{1, CellKind::text, without_escapes(text_)};
    if (type_ == "b")
        return SheetCell{1, CellKind::truth, text_ == "1" || text_ == "true" ? "TRUE" : "FALSE"};
    if (type_ == "e") return SheetCell{1, CellKind::fault, text_};
    if (type_ == "d") return SheetCell{1, CellKind::date, iso_date(text_)};
    const NumberLook look =
        style_ < shared_.looks.size() ? shared_.looks[style_] : NumberLook::plain;
    return number_cell(text_, look, shared_.from_1904);
}

void SheetListener::end_cell() {
    in_cell_ = in_value_ = false;
    if (text_.empty()) return;
    auto cell = value();
    if (!cell) return refuse("damaged-workbook");
    if (cell->text.empty()) return;
    cell->column = column_;
    add(std::move(*cell));
}

void SheetListener::add(SheetCell cell) {
    if (static_cast<std::size_t>(column_) > limits_.columns) return refuse("too-many-columns");
    if (text::utf16_length(cell.text) > limits_.cell_characters) return refuse("cell-too-long");
    used_.text_bytes += cell.text.size();
    if (++used_.cells > limits_.cells || used_.text_bytes > limits_.text_bytes)
        return refuse("too-much-text");
    row_.cells.push_back(std::move(cell));
}

void SheetListener::join(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;
    const auto [line, column] = place_of(range.substr(0, colon));
    const auto [last_line, last_column] = place_of(range.substr(colon + 1));
    if (line == 0 || last_line < line || last_column < column) return refuse("damaged-workbook");
    if (down_.size() + sheet_.joined.size() == most_joined) return refuse("damaged-workbook");
    (column == last_column ? down_ : sheet_.joined)
        .push_back({line, last_line, column, last_column});
}

void SheetListener::finish() {
    for (const JoinedCells& joined : down_) {
        auto row = std::ranges::lower_bound(sheet_.rows, joined.line, {}, &SheetRow::line);
        if (row == sheet_.rows.end() || row->line != joined.line) continue;
        const SheetCell* first = row->find(joined.column);
        if (!first) continue;
        const SheetCell cell = *first;
        for (++row; row != sheet_.rows.end() && row->line <= joined.last_line; ++row) {
            const auto at =
                std::ranges::lower_bound(row->cells, joined.column, {}, &SheetCell::column);
            if (at != row->cells.end() && at->column == joined.column) continue;
            used_.text_bytes += cell.text.size();
            if (++used_.cells > limits_.cells || used_.text_bytes > limits_.text_bytes) {
                line_ = row->line;
                column_ = joined.column;
                return refuse("too-much-text");
            }
            row->cells.insert(at, cell);
        }
    }
}

} // namespace sheets
