#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "draft/draft.h"

#include <string>
#include <vector>

namespace draft {

struct ReadDraft {
    Draft draft;
    base::Findings findings; ///< of reading only: files, encodings, columns, cells
};

/// Where else taxonomy/, hotlines.csv and urgent_words.csv are looked for, besides the folder
/// itself and the one above it.
struct SharedData {
    std::string given;     ///< searched first: named by the user; empty where they named none
    std::string installed; ///< searched last
};

/// A city's folder (with city.toml) or a folder of such folders. Fails where there is no such
/// folder. A faulty draft holds what could be read.
base::Result<ReadDraft> read_draft(const std::string& folder, const SharedData& shared);

} // namespace draft
