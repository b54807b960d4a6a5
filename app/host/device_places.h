#pragma once

namespace host {

/// The folder in which a device keeps its installed catalogues.
constexpr const char* usual_store = "/var/lib/kodomado";
/// The folder in which the kiosk program keeps its own records (trials, words without a hit).
constexpr const char* usual_records = "/var/lib/kodomado-kiosk/kodomado";
constexpr const char* usual_trust = "/etc/kodomado-trust.toml";
/// What root found out about this machine's CUPS (device/print_server_proof.h).
constexpr const char* usual_proof = "/run/kodomado-proof";

} // namespace host
