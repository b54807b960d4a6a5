#include "model/fiscal_year.h"

#include <array>
#include <charconv>

namespace model {
namespace {

/// Takes the number at the beginning of `text` off; nothing if there is none.
std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

struct Era {
    std::string_view name;
    int before_first; ///< the year before its first one
};
constexpr std::array<Era, 3> eras = {{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}}};

} // namespace

std::optional<int> fiscal_year(std::string_view text) {
    int base = 0;
    for (const Era& era : eras)
        if (text.starts_with(era.name)) {
            base = era.before_first;
            text.remove_prefix(era.name.size());
            break;
        }
    constexpr std::string_view first = "元";
    std::optional<int> number;
    if (base > 0 && text.starts_with(first)) {
        text.remove_prefix(first.size());
        number = 1;
    } else {
        number = take_number(text);
    }
    if (!number || !text.starts_with("年")) return std::nullopt;
    const int year = base + *number;
    if (year < 1926 || year > 2999) return std::nullopt;
    return year;
}

std::optional<int> fiscal_year_of_date(std::string_view date) {
    const std::optional<int> year = take_number(date);
    if (!year) return std::nullopt;
    if (!date.starts_with('-')) return year;
    date.remove_prefix(1);
    const std::optional<int> month = take_number(date);
    if (!month) return std::nullopt;
    return *month < 4 ? *year - 1 : *year;
}

} // namespace model
