#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace device {

/// The staff's PIN: six digits, of which a device keeps only an Argon2id hash in its settings.

constexpr std::size_t pin_digits = 6;

bool is_pin(std::string_view text);
/// All digits the same, or a row up or down: what everybody tries first.
bool is_easy_pin(std::string_view pin);

/// "$argon2id$…", with a salt of its own (RFC 9106; libsodium's limits for interactive use: 64 MiB,
/// about a tenth of a second).
base::Result<std::string> hash_pin(const std::string& pin);
/// Whether it is a hash as `hash_pin` makes one.
bool is_pin_hash(std::string_view text);
/// Takes as long as making one does.
bool pin_fits(const std::string& hash, const std::string& pin);

} // namespace device
