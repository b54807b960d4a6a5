#pragma once

namespace host {

/// Where a device keeps installed catalogues, what its panel found out, and the keys whose
/// catalogues it takes.
constexpr const char* usual_store = "/var/lib/kodomado";
/// Where the program on the panel keeps what it finds out itself.
constexpr const char* usual_records = "/var/lib/kodomado-kiosk/kodomado";
constexpr const char* usual_trust = "/etc/kodomado-trust.toml";

} // namespace host
