#include "base/csv.h"

#include <algorithm>

namespace base {
namespace {

/// Returns directly before a line feed are all removed, because the next reading would take them
/// for part of the line end.
void remove_returns_of_line_ends(std::string& cell) {
    for (std::size_t at = 0; (at = cell.find("\r\n", at)) != std::string::npos;) {
        cell.erase(at, 1);
        while (at > 0 && cell[at - 1] == '\r') cell.erase(--at, 1);
    }
}

} // namespace

bool CsvTokens::next(CsvCell& cell) {
    if (!more()) return false;
    cell.line = line_;
    cell.text.clear();
    if (!(next_is('"') ? quoted(cell.text) : bare(cell.text))) return false;
    within_row_ = next_is(dialect_.separator);
    cell.last = !within_row_;
    if (within_row_)
        ++at_;
    else
        end_line();
    return true;
}

bool CsvTokens::bare(std::string& cell) {
    const char ends[] = {dialect_.separator, '\r', '\n', '"'};
    const std::string_view all(ends, dialect_.quotes_in_bare_cells ? 3 : 4);
    const std::size_t end = std::min(text_.find_first_of(all, at_), text_.size());
    cell = text_.substr(at_, end - at_);
    at_ = end;
    return !next_is('"') || fail(Fault::quote_in_bare_cell, line_);
}

bool CsvTokens::quoted(std::string& cell) {
    const int begin_line = line_;
    ++at_;
    while (true) {
        const std::size_t end = text_.find('"', at_);
        if (end == std::string_view::npos) return fail(Fault::unclosed_quote, begin_line);
        const std::string_view part = text_.substr(at_, end - at_);
        line_ += static_cast<int>(std::ranges::count(part, '\n'));
        cell += part;
        at_ = end + 1;
        if (!next_is('"')) break;
        cell += '"';
        ++at_;
    }
    const bool ended =
        at_ == text_.size() || next_is(dialect_.separator) || next_is('\r') || next_is('\n');
    if (!ended) return fail(Fault::text_after_quote, line_);
    if (dialect_.returns == CsvDialect::Returns::dropped)
        std::erase(cell, '\r');
    else
        remove_returns_of_line_ends(cell);
    return true;
}

void CsvTokens::end_line() {
    if (at_ == text_.size()) return;
    if (next_is('\r')) ++at_;
    if (next_is('\n')) ++at_;
    ++line_;
}

bool CsvTokens::fail(Fault fault, int line) {
    fault_ = fault;
    fault_line_ = line;
    return false;
}

std::string csv_cell(std::string_view text, std::string_view special) {
    if (text.find_first_of(special) == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? 2u : 1u, c);
    return out + '"';
}

bool looks_like_formula(std::string_view text) {
    constexpr std::string_view leads[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                          "\n", "＝", "＋", "－", "＠", "−"};
    return std::ranges::any_of(leads,
                               [&](std::string_view lead) { return text.starts_with(lead); });
}

bool needs_formula_guard(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && looks_like_formula(text.substr(at));
}

std::string spreadsheet_cell(std::string_view text) {
    const std::string guard = needs_formula_guard(text) ? "'" : "";
    return csv_cell(guard + std::string(text), ",;\t\"\r\n");
}

} // namespace base
