#pragma once

#include "base/result.h"
#include "text/ruby.h"

#include <functional>
#include <string>
#include <vector>

namespace catalogue {

/// Gets every text that a screen may show; a failure ends the inspection.
using Show = std::function<base::Result<void>(const text::RubyText& text)>;
/// Checks a whole catalogue file before it is installed or published: SQLite's integrity and
/// references, every query that a screen can make, and that it is one city with this code (any city
/// if `city_code` is empty). Returns the first error. Slow for a large file.
base::Result<void> inspect(const std::string& file, const std::string& city_code, const Show& show);

} // namespace catalogue
