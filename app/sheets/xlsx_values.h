#pragma once

#include "sheets/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// What a number in a cell means, according to its format.
enum class NumberLook : std::uint8_t { plain, date, time, date_and_time, percent };

/// For the built-in formats (ECMA-376 part 1, 18.8.30, including the Japanese ones).
NumberLook look_of_builtin(int format);
/// For a format defined in the workbook: yyyy"年"m"月"d"日", [h]:mm, 0.0%.
NumberLook look_of_format(std::string_view code);

/// A number as a person would write it: 45500, 93.3, 2026-04-01, 50%. Nothing if it is not a
/// number.
std::optional<SheetCell> number_cell(std::string_view text, NumberLook look, bool from_1904);
/// A date from a workbook in strict form (2026-04-01T00:00:00), without parts that are zero.
std::string iso_date(std::string_view text);

/// Decodes `_x000D_`, the form of characters that XML cannot contain.
std::string without_escapes(std::string_view text);

} // namespace sheets
