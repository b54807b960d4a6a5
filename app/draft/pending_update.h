#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace draft {

/// An update replaces several tables of a city's folder together, although files can only be
/// replaced one at a time. The new tables are written to a folder within the city's folder, which
/// is then renamed to ".update". This commits the update: before it nothing has changed; after it
/// the tables are moved into place, if necessary (after a power cut) by the next program that reads
/// the folder.

/// Commits an update and completes it. `stage`: a folder within `folder` that contains only the new
/// tables. If this fails before the renaming, nothing has changed; if later, the message says how
/// to complete the update.
base::Result<void> commit_update(const std::string& stage, const std::string& folder);

/// Completes an interrupted update. Returns the names of the tables that it replaced.
base::Result<std::vector<std::string>> complete_update(const std::string& folder);

} // namespace draft
