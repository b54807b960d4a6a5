#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// A number in a sentence with its unit: 14,000円, 7日, 93.3%.
struct Figure {
    std::string number; ///< digits without commas
    std::string unit;   ///< one or two characters; empty at the end of the sentence

    std::string shown() const { return number + unit; }
    bool is_money() const { return unit.find("円") != std::string::npos; }
    auto operator<=>(const Figure&) const = default;
};

std::vector<Figure> figures_in(std::string_view text);

/// The current or target value of an indicator, or of one of its parts.
struct IndicatorFigure {
    std::string part;             ///< 小学生, 窓口相談; empty if there is only one value
    std::optional<double> number; ///< nothing if the value is a word: 未実施
    std::string text;             ///< the word
    std::string unit;

    bool operator==(const IndicatorFigure&) const = default;
};

struct IndicatorCell {
    std::vector<IndicatorFigure> figures;
    std::string year; ///< as written: 令和3年度, 令和3年11月1日; empty if there is none
};

/// Parses cells such as 【小】 93.3% 【中】 89.9% (令和3年11月1日)
IndicatorCell indicator_cell(std::string_view cell);

} // namespace plan
