#pragma once

#include "base/finding.h"
#include "draft/draft.h"

#include <string>

namespace draft {

/// Reads life_stages.csv, needs.csv and situations.csv of a folder. For draft_reader.cpp only.
void read_taxonomy(const std::string& folder, Draft& draft, base::Findings& findings);
/// For draft_reader.cpp only.
void read_hotlines(const std::string& file, Draft& draft, base::Findings& findings);
void read_urgent_words(const std::string& file, Draft& draft, base::Findings& findings);

} // namespace draft
