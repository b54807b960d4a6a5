#pragma once

namespace programs {

/// Where a device keeps installed catalogues, and the keys whose catalogues it takes.
constexpr const char* usual_store = "/var/lib/kodomado";
constexpr const char* usual_trust = "/etc/kodomado-trust.toml";

} // namespace programs
