#pragma once

#include "ui/touch.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace shell {

/// What a key of a keyboard or scanner does; nothing if it does nothing. `code` and `modifiers` are
/// SDL's.
std::optional<ui::Key> key_of(std::int32_t code, std::uint16_t modifiers);

/// The key for a name in a script: next, previous, activate, back, up, down, page_up, page_down.
std::optional<ui::Key> key_named(std::string_view name);

} // namespace shell
