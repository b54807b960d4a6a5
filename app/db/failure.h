#pragma once

#include "base/result.h"

#include <string>

struct sqlite3;

namespace db {

/// SQLite's message about the last call, for people. Private to db/.
base::Error failure_of(sqlite3* handle, const std::string& path);

} // namespace db
