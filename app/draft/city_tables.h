#pragma once

#include "base/finding.h"
#include "draft/draft.h"

#include <string>

namespace draft {

/// Reads city.toml of `draft.folder`. For draft_reader.cpp only.
void read_city(CityDraft& draft, base::Findings& findings);
/// Reads the CSV tables of `draft.folder`. For draft_reader.cpp only.
void read_city_tables(CityDraft& draft, base::Findings& findings);

} // namespace draft
