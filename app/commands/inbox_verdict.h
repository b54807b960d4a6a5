#pragma once

#include "release/release_store.h"

#include <string>

namespace commands {

/// What the importer writes beside a file of an inbox, as FILE.結果.txt: the result for people, and
/// the file's mark, by which the importer knows later that it has tried this very file.
enum class Tried {
    yes,
    no,      ///< somebody has removed the result: to be tried again; or nothing was tried yet
    unknown, ///< the result has no mark, or cannot be written in this folder
};

/// Whether the result beside `file` is that of the file with this mark.
Tried tried_by_verdict(const std::string& file, const std::string& mark);

/// A file that failed because of the device gets no mark, because it will be tried again. Where
/// nothing can be written (a read-only stick), only `status` shows the result.
void write_verdict(const std::string& file, const std::string& mark,
                   const release::Outcome& outcome, const std::string& now);

/// Removes the results of files that are no longer in this folder.
void tidy_verdicts(const std::string& folder);

} // namespace commands
