#include "model/fiscal_year.h"

#include "base/numbers.h"

#include <array>

namespace model {
namespace {

struct Era {
    std::string_view name;
    int before_first; ///< the year before its first one
};
constexpr std::array<Era, 3> eras = {{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}}};

} // namespace

std::optional<int> fiscal_year(std::string_view text) {
    int before_first = 0;
    for (const Era& era : eras)
        if (text.starts_with(era.name)) {
            before_first = era.before_first;
            text.remove_prefix(era.name.size());
            break;
        }
    constexpr std::string_view first = "元";
    std::optional<int> number;
    if (before_first > 0 && text.starts_with(first)) {
        text.remove_prefix(first.size());
        number = 1;
    } else {
        number = base::take_number(text);
    }
    if (!number || !text.starts_with("年")) return std::nullopt;
    const int year = before_first + *number;
    if (year < 1926 || year > 2999) return std::nullopt;
    return year;
}

std::optional<int> fiscal_year_of_date(std::string_view date) {
    const std::optional<int> year = base::take_number(date);
    if (!year) return std::nullopt;
    if (!date.starts_with('-')) return year;
    date.remove_prefix(1);
    const std::optional<int> month = base::take_number(date);
    if (!month) return std::nullopt;
    return *month < 4 ? *year - 1 : *year;
}

} // namespace model
