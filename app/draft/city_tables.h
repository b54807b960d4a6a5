#pragma once

#include "base/finding.h"
#include "draft/draft.h"

#include <string>

namespace draft {

/// city.toml of `draft.folder`. Private to the reader.
void read_city(CityDraft& draft, base::Findings& findings);
/// The CSV tables of `draft.folder`. Private to the reader.
void read_city_tables(CityDraft& draft, base::Findings& findings);

} // namespace draft
