#pragma once

#include "base/result.h"
#include "exchange/edited_sheet.h"
#include "exchange/labels.h"

#include <string>
#include <string_view>

namespace exchange {

/// Joins the parts of a cell into one text, in the form of `shown_text`. If staff have deleted the
/// column of a part, its values are taken from `shown_now`, the table's present text.
std::string edited_text(const EditedCell& edited, const ColumnShape& column, const Labels& labels,
                        std::string_view shown_now);

/// Whether two texts of a cell mean the same. If the file was CP932, characters that it cannot
/// distinguish, or does not have, make no difference.
bool same_text(std::string_view sheet, std::string_view table, bool windows_spelling);

/// Converts what staff wrote into the form of the data. Fails with the reason and what to write
/// instead.
base::Result<std::string> cell_of(const EditedCell& edited, const std::string& text,
                                  const ColumnShape& column, const Labels& labels);

} // namespace exchange
