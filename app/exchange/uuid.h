#pragma once

#include <string>
#include <string_view>

namespace exchange {

/// The UUID of a name in a name space that is itself one: version 5 of RFC 9562, §5.5. The same
/// name always has the same. `space` must be a UUID.
std::string name_uuid(std::string_view space, std::string_view name);

/// RFC 9562, §6.6.
constexpr std::string_view url_space = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

} // namespace exchange
