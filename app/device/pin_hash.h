#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace device {

/// The staff's PIN has six digits; a device's settings contain only its Argon2id hash.

constexpr std::size_t pin_digits = 6;

bool is_pin(std::string_view text);
/// All digits equal, or an ascending or descending sequence: the first guesses of everybody.
bool is_easy_pin(std::string_view pin);

/// "$argon2id$…", with a random salt (RFC 9106; libsodium's limits for interactive use: 64 MiB,
/// about a tenth of a second).
base::Result<std::string> hash_pin(const std::string& pin);
/// Whether the text is a hash made by `hash_pin`.
bool is_pin_hash(std::string_view text);
/// Takes as long as hashing.
bool pin_fits(const std::string& hash, const std::string& pin);

} // namespace device
