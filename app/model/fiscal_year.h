#pragma once

#include <optional>
#include <string_view>

namespace model {

/// The year (Gregorian) in which the fiscal year begins, in April: for 令和6年度, 令和元年度,
/// 平成31年度, 2024年度. Nothing for other texts; whatever follows 年 or 年度 is ignored.
std::optional<int> fiscal_year(std::string_view text);
/// The fiscal year that contains a day (2026-04-01) or a month; a year alone is taken as a fiscal
/// year.
std::optional<int> fiscal_year_of_date(std::string_view date);

} // namespace model
