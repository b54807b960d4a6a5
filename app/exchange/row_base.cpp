#include "exchange/row_base.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "exchange/sheet_columns.h"
#include "text/ruby.h"

#include <algorithm>
#include <cstdint>

namespace exchange {
namespace {

constexpr std::size_t size = 6;
constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
/// Begins every base, so that spreadsheets take it neither for a number nor for a formula.
constexpr char lead = 'k';
constexpr std::string_view heading_lead = "こどまど用（変えない）:";

/// Removes differences that do not matter: blanks at both ends, line endings, brackets of ruby.
std::string plain(std::string_view text) {
    std::string out(text);
    std::erase(out, '\r');
    out = std::string(base::trimmed_of(out, " \n"));
    return out.find("《") == std::string::npos ? out : text::write_ruby(text::parse_ruby(out));
}

/// The same text for the same number, as for 96 and 96.0.
std::string plain_number(const std::string& text) {
    const auto number = base::parse_number<double>(text);
    return number ? base::write_shortest(*number) : text;
}

} // namespace

std::string fingerprint(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325u; // FNV-1a
    for (const char c : plain_number(plain(text))) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3u;
    }
    hash ^= hash >> 36;
    std::string out;
    for (std::size_t i = 0; i < size; ++i, hash >>= 6) out += digits[hash & 63];
    return out;
}

std::string base_heading(const BaseHeading& heading) {
    std::string out(heading_lead);
    out.append(heading.city).append(":").append(heading.table).append(":");
    return out + base::join(heading.columns, ",");
}

bool is_base_heading(std::string_view heading) { return heading.starts_with(heading_lead); }

std::optional<BaseHeading> read_base_heading(std::string_view heading) {
    if (!is_base_heading(heading)) return std::nullopt;
    const auto parts = base::split(heading.substr(heading_lead.size()), ':');
    if (parts.size() != 3) return std::nullopt;
    BaseHeading out{std::string(parts[0]), std::string(parts[1]), {}};
    for (const std::string_view column : base::split(parts[2], ','))
        out.columns.emplace_back(column);
    return out;
}

std::string write_row_base(const RowBase& base) {
    std::string out(1, lead);
    out += base.key;
    for (const std::string& cell : base.cells) out += cell;
    return out;
}

std::optional<RowBase> read_row_base(std::string_view text, std::size_t columns) {
    if (text.size() != 1 + size * (columns + 1) || text.front() != lead) return std::nullopt;
    text.remove_prefix(1);
    if (text.find_first_not_of(digits) != std::string_view::npos) return std::nullopt;
    RowBase base{std::string(text.substr(0, size)), {}};
    for (std::size_t i = 1; i <= columns; ++i) base.cells.emplace_back(text.substr(size * i, size));
    return base;
}

RowBase base_of(const TableShape& shape, const TableData& table, std::size_t record,
                const Labels& labels) {
    std::string key;
    for (const std::string_view column : shape.keys)
        key.append(fingerprint(table.cell(record, table.column(column))));
    RowBase base{fingerprint(key), {}};
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        base.cells.push_back(fingerprint(
            shown_text(shape, labels, table.columns[c], table.cell(record, static_cast<int>(c)))));
    return base;
}

} // namespace exchange
