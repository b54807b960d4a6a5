#pragma once

#include "plan/document.h"

#include <string>
#include <string_view>

namespace plan {

/// What a plan says of itself.
struct PlanTitle {
    std::string city; ///< 伊那市; empty where it names none
    std::string name; ///< …計画; empty where it has no title
    std::string rest; ///< what follows in the title's line
    Place place;
};

/// The city that the title names, else the one that is named most often; the title is the first
/// line, or one on every page, that names a plan.
PlanTitle title_of(const Document& document);

/// ina for いなし: Hepburn without long marks, and without 市, 町, 村, 区. Empty where the reading
/// is not all kana.
std::string latin_of(std::string_view reading, bool without_kind = true);

} // namespace plan
