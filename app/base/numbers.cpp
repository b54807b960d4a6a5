#include "base/numbers.h"

#include <algorithm>
#include <cstdio>

namespace base {

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_plain_decimal(std::string_view text) {
    constexpr std::size_t longest = 15;
    const std::size_t point = text.find('.');
    return text.size() <= longest && is_digits(text.substr(0, point)) &&
           (point == std::string_view::npos || is_digits(text.substr(point + 1)));
}

std::optional<int> take_number(std::string_view& text) {
    const std::string_view digits =
        text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
    const std::optional<int> number = parse_number<int>(digits);
    if (number) text.remove_prefix(digits.size());
    return number;
}

std::string write_number(double number) {
    char digits[64];
    const auto [end, error] =
        std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed);
    return error == std::errc() ? std::string(digits, end) : write_shortest(number);
}

std::string write_shortest(double number) {
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

std::string write_with_commas(double number) {
    char digits[512]; // the largest double has 309 digits
    std::snprintf(digits, sizeof digits, number == std::round(number) ? "%.0f" : "%.1f", number);
    std::string text = digits;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(text.find('.'), text.size()); at > first + 3;)
        text.insert(at -= 3, 1, ',');
    return text;
}

} // namespace base
