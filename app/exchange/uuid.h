#pragma once

#include <string>
#include <string_view>

namespace exchange {

/// The version 5 UUID (RFC 9562, §5.5) of a name in a name space, which must be a UUID itself. The
/// same name always has the same UUID.
std::string name_uuid(std::string_view space, std::string_view name);

/// The name space for URLs (RFC 9562, §6.6).
constexpr std::string_view url_space = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

} // namespace exchange
