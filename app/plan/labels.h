#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plan {

/// The number in front of a heading: 第4章, 1., (1), ①, <基本方針1>, ア, 1-2, ■. Labels of the same
/// style are on the same level.
struct Label {
    std::string style;   ///< "第章", "()1", "<基本方針>": compared, never shown
    std::string printed; ///< as in the plan, without blanks around it
    std::string word;    ///< 基本方針, 章; empty for a bare number
    int ordinal = 0;     ///< 0 if it is not a number
    std::string name;    ///< the text after the label

    bool operator==(const Label&) const = default;
};

/// The label at the beginning of a line or cell, if there is one.
std::optional<Label> parse_label(std::string_view text);

/// Whether the text is a heading rather than a sentence that begins with a number: short, and
/// without the end of a sentence.
bool could_be_heading(const Label& label);

/// The number of a row: 12, １２, ◎12, No.12, 第12号, 4-3-1, ⑫. Empty if it is not one.
std::string row_number(std::string_view cell);

} // namespace plan
