#pragma once

#include "sheets/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

/// What a number in a cell stands for, by its format.
enum class NumberLook : std::uint8_t { plain, date, time, date_and_time, percent };

/// Of the formats that every workbook has (ECMA-376 part 1, 18.8.30, Japanese ones included).
NumberLook look_of_builtin(int format);
/// Of a format that the workbook defines: yyyy"年"m"月"d"日", [h]:mm, 0.0%.
NumberLook look_of_format(std::string_view code);

/// A number as a person would write it: 45500, 93.3, 2026-04-01, 50%. Nothing where it is none.
std::optional<SheetCell> number_cell(std::string_view text, NumberLook look, bool from_1904);
/// A date as strict workbooks write it (2026-04-01T00:00:00), without what it does not say.
std::string iso_date(std::string_view text);

/// Undoes `_x000D_`, in which workbooks write characters that XML has no place for.
std::string without_escapes(std::string_view text);

} // namespace sheets
