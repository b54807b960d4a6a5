#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// The number in front of a heading: 第4章, 1., (1), ①, <基本方針1>, ア, 1-2, ■. Two of one style
/// stand on one level.
struct Label {
    std::string style;   ///< "第章", "()1", "<基本方針>": never shown
    std::string printed; ///< as the plan has it, without the blanks around it
    std::string word;    ///< 基本方針, 章; empty where there is a number only
    int ordinal = 0;     ///< 0 where it is no number
    std::string name;    ///< what follows

    bool operator==(const Label&) const = default;
};

/// The label with which a line or a cell begins, if it does.
std::optional<Label> parse_label(std::string_view text);

/// Whether the text is a heading rather than a sentence that begins with a number: short, and not
/// ended like a sentence.
bool could_be_heading(const Label& label);

/// The number of a row: 12, １２, ◎12, No.12, 第12号, 4-3-1, ⑫. Empty where it is none.
std::string row_number(std::string_view cell);

} // namespace plan
