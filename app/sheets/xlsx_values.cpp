#include "sheets/xlsx_values.h"

#include "base/date.h"
#include "base/numbers.h"
#include "text/utf8.h"

#include <cmath>

namespace sheets {
namespace {

constexpr double seconds_a_day = 86'400;
/// The last day of workbooks: 9999-12-31.
constexpr double last_serial = 2'958'465;

std::string two_digits(unsigned number) {
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string day_text(double serial, bool from_1904) {
    auto day = static_cast<int>(serial);
    // Workbooks count 1900-02-29, a day that never existed.
    if (from_1904)
        day += 1462;
    else if (day < 60)
        ++day;
    constexpr int day_0 = -25'569; // 30 December 1899
    return base::Date::of_day_number(day_0 + day).text();
}

std::string time_text(double serial) {
    const double part = serial - std::floor(serial);
    const auto seconds = static_cast<unsigned>(std::lround(part * seconds_a_day)) % 86'400;
    std::string text = two_digits(seconds / 3600) + ':' + two_digits(seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + ':' + two_digits(seconds % 60);
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char upper = static_cast<char>(c & ~0x20);
    return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
}

/// The value of `_xHHHH_` at the beginning of the text; -1 if there is none.
int escaped_unit(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return -1;
    int unit = 0;
    for (std::size_t i = 2; i < 6; ++i) {
        const int digit = hex_digit(text[i]);
        if (digit < 0) return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

} // namespace

NumberLook look_of_builtin(int format) {
    const auto within = [&](int first, int last) { return format >= first && format <= last; };
    if (format == 9 || format == 10) return NumberLook::percent;
    if (within(14, 17) || within(27, 31) || format == 36 || within(50, 54) || within(57, 58))
        return NumberLook::date;
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56))
        return NumberLook::time;
    return format == 22 ? NumberLook::date_and_time : NumberLook::plain;
}

NumberLook look_of_format(std::string_view code) {
    bool date = false, time = false, percent = false;
    code = code.substr(0, code.find(';'));
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) time = true;
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '%') {
            percent = true;
        } else if (std::string_view("yYdDeEgGbB").find(c) != std::string_view::npos) {
            // "General" and exponents (0.00E+00) are not dates.
            if (code.substr(at).starts_with("General")) return NumberLook::plain;
            const bool exponent = (c == 'E' || c == 'e') && at + 1 < code.size() &&
                                  (code[at + 1] == '+' || code[at + 1] == '-');
            if (!exponent) date = true;
        } else if (std::string_view("hHsS").find(c) != std::string_view::npos) {
            time = true;
        } else if (c == 'm' || c == 'M') {
            date = date || !time;
        }
    }
    // In mm:ss the m means minutes although no h comes before it.
    if (time && date && code.find_first_of("yYdDeEgG") == std::string_view::npos) date = false;
    if (date) return time ? NumberLook::date_and_time : NumberLook::date;
    if (time) return NumberLook::time;
    return percent ? NumberLook::percent : NumberLook::plain;
}

std::optional<SheetCell> number_cell(std::string_view text, NumberLook look, bool from_1904) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto written = base::parse_number<double>(text);
    if (!written) return std::nullopt;
    double number = *written;
    if (number == 0) number = 0; // avoids −0
    SheetCell cell{1, CellKind::number, {}};
    const bool has_day = number >= 0 && number <= last_serial;
    if (look == NumberLook::percent) {
        // 0.996 × 100 is 99.60000000000001; people write at least two digits less.
        cell.text = base::write_number(std::round(number * 1e10) / 1e8) + '%';
    } else if (look == NumberLook::plain || !has_day) {
        cell.text = base::write_number(number);
    } else {
        cell.kind = CellKind::date;
        const bool midnight = number == std::floor(number);
        if (look == NumberLook::time)
            cell.text = time_text(number);
        else if (look == NumberLook::date || midnight)
            cell.text = day_text(number, from_1904);
        else
            cell.text = day_text(number, from_1904) + ' ' + time_text(number);
    }
    return cell;
}

std::string iso_date(std::string_view text) {
    const std::size_t clock = text.find('T');
    if (clock == std::string_view::npos) return std::string(text);
    const std::string_view time = text.substr(clock + 1);
    if (time.starts_with("00:00:00")) return std::string(text.substr(0, clock));
    return std::string(text.substr(0, clock)) + ' ' + std::string(time.substr(0, 5));
}

std::string without_escapes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const int unit = text.front() == '_' ? escaped_unit(text) : -1;
        if (unit < 0) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(7);
        auto c = static_cast<char32_t>(unit);
        if (c >= 0xD800 && c < 0xDC00) {
            const int second = escaped_unit(text);
            if (second >= 0xDC00 && second < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(second) - 0xDC00);
                text.remove_prefix(7);
            }
        }
        text::append_utf8(out, c >= 0xD800 && c < 0xE000 ? char32_t(0xFFFD) : c);
    }
    return out;
}

} // namespace sheets
