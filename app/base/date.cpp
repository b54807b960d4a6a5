#include "base/date.h"

#include "base/numbers.h"

#include <algorithm>
#include <array>

namespace base {
namespace {

using std::chrono::days, std::chrono::sys_days, std::chrono::year_month_day;

constexpr int last_year = 9999;

/// The number of exactly as many digits; -1 for anything else.
int digits_at(std::string_view text, std::size_t at, std::size_t count) {
    const std::string_view digits = text.substr(std::min(at, text.size()), count);
    if (digits.size() != count || !is_digits(digits)) return -1;
    return parse_number<int>(digits).value_or(-1);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 0 || year > last_year || month < 1 || day < 1) return std::nullopt;
    const year_month_day made{std::chrono::year(year),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (month > 12 || day > 31 || !made.ok()) return std::nullopt;
    return Date(made);
}

Date Date::of_day_number(int number) {
    using namespace std::chrono_literals;
    constexpr sys_days first = 0y / std::chrono::January / 1,
                       last = std::chrono::year(last_year) / std::chrono::December / 31;
    return Date(std::clamp(sys_days(days(number)), first, last));
}

int Date::day_number() const { return static_cast<int>(sys_days(day_).time_since_epoch().count()); }

Date Date::a_year_before() const {
    if (const auto same = of(std::max(year() - 1, 0), month(), day())) return *same;
    return Date(std::chrono::year(year() - 1) / std::chrono::March / 1);
}

std::string Date::text() const {
    const std::string digits = std::to_string(year());
    return std::string(4 - digits.size(), '0') + digits + '-' + two_digits(month()) + '-' +
           two_digits(day());
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return Date::of(digits_at(text, 0, 4), digits_at(text, 5, 2), digits_at(text, 8, 2));
}

std::optional<Date> parse_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    return Date::of(digits_at(text, 0, 4), digits_at(text, 5, 2), 1);
}

std::optional<Date> parse_coarse_date(std::string_view text) {
    if (const auto day = parse_date(text)) return day;
    if (const auto month = parse_month(text)) return month;
    return text.size() == 4 ? Date::of(digits_at(text, 0, 4), 1, 1) : std::nullopt;
}

Date local_date(std::time_t moment) {
    return parse_date(std::string_view(local_time(moment)).substr(0, 10))
        .value_or(Date::of_day_number(0));
}

std::string local_time(std::time_t moment) {
    std::tm parts{};
    std::array<char, 64> text{};
    if (!::localtime_r(&moment, &parts) ||
        std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts) == 0)
        return "1970-01-01T00:00:00";
    return text.data();
}

} // namespace base
