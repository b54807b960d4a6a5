#pragma once

#include "plan/document.h"

#include <string>
#include <string_view>

namespace plan {

/// The city and the title that a plan names.
struct PlanTitle {
    std::string city; ///< 伊那市; empty if it names none
    std::string name; ///< …計画; empty if it has no title
    std::string rest; ///< what follows in the line of the title
    Place place;
};

/// The title is the first line, or a line on every page, that names a plan; the city is the one in
/// the title, otherwise the one named most often.
PlanTitle title_of(const Document& document);

/// ina for いなし: Hepburn without marks for long vowels, and without 市, 町, 村, 区. Empty if the
/// reading is not all kana.
std::string latin_of(std::string_view reading, bool without_kind = true);

} // namespace plan
