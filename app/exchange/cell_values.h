#pragma once

#include "base/result.h"
#include "exchange/edited_sheet.h"
#include "exchange/labels.h"

#include <string>
#include <string_view>

namespace exchange {

/// What a cell of several parts says as a whole, in the form of `shown_text`. Parts whose columns
/// staff have deleted keep what the table holds.
std::string edited_text(const EditedCell& edited, const ColumnShape& column, const Labels& labels,
                        std::string_view shown_now);

/// Whether two texts of a cell mean the same. If the file was CP932, characters that it cannot
/// distinguish, or does not have, make no difference.
bool same_text(std::string_view sheet, std::string_view table, bool windows_spelling);

/// What staff wrote, as the data has it; or why it cannot be taken over and what to write instead.
base::Result<std::string> cell_of(const EditedCell& edited, const std::string& text,
                                  const ColumnShape& column, const Labels& labels);

} // namespace exchange
