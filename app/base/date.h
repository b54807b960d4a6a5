#pragma once

#include <chrono>
#include <compare>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A day of the calendar in the years 0 to 9999. Every value is a day that exists.
class Date {
  public:
    /// Nothing for a day that does not exist (29 February of most years).
    static std::optional<Date> of(int year, int month, int day);
    /// Days since 1 January 1970, limited to the range of a Date.
    static Date of_day_number(int days);

    int year() const { return static_cast<int>(day_.year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(day_.month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(day_.day())); }

    /// Days since 1 January 1970.
    int day_number() const;
    /// That many days later; earlier if negative.
    Date plus_days(int days) const { return of_day_number(day_number() + days); }
    /// The same day of the previous year; for 29 February it is 1 March.
    Date a_year_before() const;

    /// 2026-04-01
    std::string text() const;

    auto operator<=>(const Date&) const = default;

  private:
    explicit Date(std::chrono::year_month_day day) : day_(day) {}
    std::chrono::year_month_day day_;
};

/// Accepts 2026-04-01 and nothing else.
std::optional<Date> parse_date(std::string_view text);
/// Accepts 2026-04 and nothing else; gives its first day.
std::optional<Date> parse_month(std::string_view text);
/// Accepts a day, a month or a year (2026); gives its first day.
std::optional<Date> parse_coarse_date(std::string_view text);

/// In the time zone of this machine; 1 January 1970 if it cannot be determined.
Date local_date(std::time_t moment);
/// 2026-04-01T09:30:00, in the time zone of this machine.
std::string local_time(std::time_t moment);

} // namespace base
