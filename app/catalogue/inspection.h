#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <functional>
#include <string>
#include <vector>

namespace catalogue {

/// Goes through all of a catalogue file as no visitor ever will: SQLite's integrity and references,
/// every question that a screen can ask, one city with this code (any where empty). Fails with the
/// first thing that does not hold. Slow on a large file; for import and publishing.
/// Every text that a screen may show is handed to `show`, which may object.
using Show = std::function<base::Result<void>(const text::RubyText& text)>;
base::Result<void> inspect(const std::string& file, const std::string& city_code, const Show& show);

} // namespace catalogue
