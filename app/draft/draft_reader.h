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

/// Where taxonomy/, hotlines.csv and urgent_words.csv may stand besides the folder itself and the
/// one above it.
struct SharedData {
    std::string given;     ///< looked at first; by the person who calls, empty where not
    std::string installed; ///< looked at last
};

/// A city's folder (with city.toml) or a folder of such folders. Fails where there is no such
/// folder. What can be read of a faulty draft is there.
base::Result<ReadDraft> read_draft(const std::string& folder, const SharedData& shared);

} // namespace draft
