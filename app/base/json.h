#pragma once

#include "base/json_fwd.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

// Parsing and writing are templates that take a second to compile: here they are compiled once.
namespace base {

/// A value whose is_discarded() holds if the text is no JSON.
Json parse_json(std::string_view text);

/// On one line, with a line feed at its end. What is no UTF-8 becomes U+FFFD.
std::string json_line(const Json& value);

/// A value a line, indented by so many blanks for each level, with a line feed at its end. What is
/// no UTF-8 becomes U+FFFD.
std::string json_page(const Json& value, int indent = 2);

} // namespace base
