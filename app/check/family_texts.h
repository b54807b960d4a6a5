#pragma once

#include "draft/draft.h"

#include <vector>

namespace check {

/// A cell whose text the kiosk shows.
struct FamilyText {
    base::SourceRef where;
    text::RubyText text;
    bool running = false; ///< readings that it lacks are worked out when the catalogue is built
};

/// Those in a city's own tables.
std::vector<FamilyText> family_texts(const draft::CityDraft& city);
/// Those that all cities share: life stages, needs, situations, hotlines.
std::vector<FamilyText> shared_texts(const draft::Draft& draft);

} // namespace check
