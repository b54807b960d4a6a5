#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "draft/draft.h"

#include <string>
#include <vector>

namespace draft {

struct ReadDraft {
    Draft draft;
    base::Findings findings; ///< only of reading: files, encodings, columns, cells
};

/// Further folders in which taxonomy/, hotlines.csv and urgent_words.csv are searched, besides the
/// draft's folder and the one above it.
struct SharedData {
    std::string given;     ///< searched first; given by the user; may be empty
    std::string installed; ///< searched last
};

/// Reads a city's folder (with city.toml) or a folder of such folders. If there are errors in the
/// data, the draft contains what could be read. Fails only if there is no such folder.
base::Result<ReadDraft> read_draft(const std::string& folder, const SharedData& shared);

} // namespace draft
