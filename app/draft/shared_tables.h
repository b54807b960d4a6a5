#pragma once

#include "base/finding.h"
#include "draft/draft.h"

#include <string>

namespace draft {

/// life_stages.csv, needs.csv and situations.csv of a folder. Private to the reader.
void read_taxonomy(const std::string& folder, Draft& draft, base::Findings& findings);
/// Private to the reader.
void read_hotlines(const std::string& file, Draft& draft, base::Findings& findings);
void read_urgent_words(const std::string& file, Draft& draft, base::Findings& findings);

} // namespace draft
