#pragma once

#include <optional>
#include <string_view>

namespace model {

/// Of 令和6年度, 令和元年度, 平成31年度, 2024年度: the year of our era in which it begins (April).
/// Nothing for other texts; what follows 年 or 年度 does not matter.
std::optional<int> fiscal_year(std::string_view text);
/// The fiscal year in which a day (2026-04-01), a month or a year lies; of a year alone, that one.
std::optional<int> fiscal_year_of_date(std::string_view date);

} // namespace model
