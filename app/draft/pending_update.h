#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace draft {

/// Tables of a city's folder that change together, although a disk replaces one file at a time: the
/// new ones are made ready in a folder within it, whose renaming to ".update" is the one step that
/// counts. Before it nothing has changed; after it they are put in their places, now or, where the
/// power was cut, by the next program that reads the folder.

/// `stage` is a folder within `folder` and holds the new tables and nothing else. Where this fails
/// before the step that counts nothing has changed; after it the message says what completes it.
base::Result<void> commit_update(const std::string& stage, const std::string& folder);

/// Completes an update that was cut off. Returns the names of the tables that it put into place.
base::Result<std::vector<std::string>> complete_update(const std::string& folder);

} // namespace draft
