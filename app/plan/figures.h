#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

/// A number of a sentence with what follows it: 14,000円, 7日, 93.3%.
struct Figure {
    std::string number; ///< plain digits
    std::string unit;   ///< one or two characters; empty where the sentence ends

    std::string shown() const { return number + unit; }
    bool is_money() const { return unit.find("円") != std::string::npos; }
    auto operator<=>(const Figure&) const = default;
};

std::vector<Figure> figures_in(std::string_view text);

/// What an indicator is now or shall be: one value, or one for each part.
struct IndicatorFigure {
    std::string part;             ///< 小学生, 窓口相談; empty where there is one
    std::optional<double> number; ///< nothing where it is a word: 未実施
    std::string text;             ///< the word
    std::string unit;

    bool operator==(const IndicatorFigure&) const = default;
};

struct IndicatorCell {
    std::vector<IndicatorFigure> figures;
    std::string year; ///< as it stands there: 令和3年度, 令和3年11月1日; empty where there is none
};

/// 【小】 93.3% 【中】 89.9% (令和3年11月1日)
IndicatorCell indicator_cell(std::string_view cell);

} // namespace plan
